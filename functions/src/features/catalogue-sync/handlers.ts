import * as operations from '@cine/contract/jobs';
import { z } from 'zod';
import { tmdbReadToken } from '../../config.ts';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { queueTimeoutSeconds } from '../catalogue/index.ts';
import { runTmdbTask } from '../look-up/index.ts';
import { timesOf } from './schedule.ts';
import * as runs from './service.ts';

/** As much as a plan of availability needs, which looks at all movies in all regions. */
const planning = { memory: '1GiB', timeoutSeconds: 120 } as const;

/** After some ten minutes a batch without an answer is given up until the next run. */
const maxAttempts = 6;

export const handlers: Handlers = {
  operations: [serve(operations.startJob, runs.startNow, planning), serve(operations.cancelJob, runs.cancel)],
  background: {
    availability: onTimer(timesOf('availability'), runs.runAvailability),
    trending: onTimer(timesOf('trending'), (context) => runs.start(context, 'trending', null)),
    popular: onTimer(timesOf('popular'), (context) => runs.start(context, 'popular', null)),
    details: onTimer(timesOf('details'), (context) => runs.start(context, 'details', null)),
    changes: onTimer(timesOf('changes'), (context) => runs.start(context, 'changes', null)),
    /**
     * The only queue that talks to TMDB, for all jobs and look-ups: one task at a time, within the client's thirty requests a
     * second, on one instance with one request, so that an attempt that ran out of time can't write beside the next.
     */
    runBatch: onTask(
      z.union([
        z.strictObject({ runId: z.string(), batch: z.int().min(0) }),
        z.strictObject({ lookUps: z.literal(true) }),
      ]),
      {
        rateLimits: { maxConcurrentDispatches: 1, maxDispatchesPerSecond: 1 },
        retryConfig: { maxAttempts, minBackoffSeconds: 20, maxBackoffSeconds: 600, maxDoublings: 4 },
        maxInstances: 1,
        concurrency: 1,
        timeoutSeconds: queueTimeoutSeconds,
        memory: '1GiB',
        secrets: [tmdbReadToken],
      },
      (context, task, retries) => runTmdbTask(context, task, retries + 1 >= maxAttempts),
    ),
  },
};
