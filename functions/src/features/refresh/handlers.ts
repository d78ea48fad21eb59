import { z } from 'zod';
import { tmdbReadToken } from '../../config.ts';
import { context } from '../../context.ts';
import { onTask, onTimer } from '../../platform/scheduled.ts';
import { refreshBatch as refreshOneBatch } from './batch-service.ts';
import { plan } from './service.ts';

/** Every half hour: starts what is due, and picks up what was left lying. */
export const planRefresh = onTimer('every 30 minutes', async () => {
  await plan(context());
});

/** After some ten minutes a batch without an answer is given up until the next run. */
const maxAttempts = 6;

/**
 * The one queue that talks to TMDB: one task at a time, each within the client's thirty requests a second. One instance
 * with one request, so that an attempt that ran out of time can't write beside the next. A batch takes ten seconds, and
 * five minutes where TMDB makes us wait as long as the client lets it for each movie.
 */
export const refreshBatch = onTask(
  z.strictObject({ runId: z.string(), batch: z.int().min(0) }),
  {
    rateLimits: { maxConcurrentDispatches: 1, maxDispatchesPerSecond: 1 },
    retryConfig: { maxAttempts, minBackoffSeconds: 20, maxBackoffSeconds: 600, maxDoublings: 4 },
    maxInstances: 1,
    concurrency: 1,
    timeoutSeconds: 540,
    memory: '1GiB',
    secrets: [tmdbReadToken],
  },
  ({ runId, batch }, retries) => refreshOneBatch(context(), runId, batch, retries + 1 >= maxAttempts),
);
