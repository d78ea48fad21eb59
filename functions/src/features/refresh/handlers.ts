import * as operations from '@cine/contract/jobs';
import { z } from 'zod';
import { tmdbReadToken } from '../../config.ts';
import { context } from '../../context.ts';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { queueTimeoutSeconds } from '../catalogue/index.ts';
import { runTask } from './batch-service.ts';
import { timesOf } from './schedule.ts';
import * as service from './service.ts';
import { runView } from './view.ts';

/** As much as a plan of availability needs, which looks at all movies in all regions. */
const options = { memory: '1GiB', timeoutSeconds: 120 } as const;

export const start = serve(
  operations.startJob,
  async ({ job }, { uid }) => {
    const { run, isNew } = await service.startNow(context(), job, uid);
    return { run: runView(run), isNew };
  },
  options,
);

export const cancel = serve(operations.cancelJob, async ({ runId }) => ({
  run: runView(await service.cancel(context(), runId)),
}));

/** Every half hour: picks up what was left lying, of any job, checks what is due, and starts what should have started. */
export const availability = onTimer(timesOf('availability'), async () => {
  await service.lookAfterRuns(context());
  await service.start(context(), 'availability', null);
  await service.startMissed(context());
});

export const trending = onTimer(timesOf('trending'), async () => {
  await service.start(context(), 'trending', null);
});

export const popular = onTimer(timesOf('popular'), async () => {
  await service.start(context(), 'popular', null);
});

export const details = onTimer(timesOf('details'), async () => {
  await service.start(context(), 'details', null);
});

export const changes = onTimer(timesOf('changes'), async () => {
  await service.start(context(), 'changes', null);
});

/** After some ten minutes a batch without an answer is given up until the next run. */
const maxAttempts = 6;

/**
 * The one queue that talks to TMDB, for all jobs and what people look up: one task at a time, each within the client's thirty requests a second.
 * One instance with one request, so that an attempt that ran out of time can't write beside the next. A batch takes ten
 * seconds, and five minutes where TMDB makes us wait as long as the client lets it for each movie.
 */
export const runBatch = onTask(
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
  (task, retries) => runTask(context(), task, retries + 1 >= maxAttempts),
);
