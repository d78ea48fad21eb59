import * as z from 'zod';
import { tmdbReadToken } from '#config.ts';
import { queueTimeoutSeconds } from '#core/catalogue/index.ts';
import { isReferenced } from '#lifecycles.ts';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask } from '#platform/endpoints/scheduled.ts';
import { runTmdbTask } from '../look-up/index.ts';

/** How often a batch without an answer is tried, some ten minutes, until the next run. */
const maxAttempts = 6;

export const background: Background = {
  /**
   * The only queue that calls TMDB. One task at a time on one instance, so that an attempt that timed out
   * can't write during the next.
   */
  runBatch: onTask(
    z.union([
      z.strictObject({ runId: z.string(), batch: z.int().min(0) }),
      z.strictObject({ lookUps: z.literal(true) }),
      z.strictObject({ room: z.literal(true) }),
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
    (context, task, retries) => runTmdbTask(context, task, retries + 1 >= maxAttempts, isReferenced),
  ),
};
