import { z } from 'zod';
import { tmdbReadToken } from '../../config.ts';
import { context } from '../../context.ts';
import { onTask, onTimer } from '../../platform/scheduled.ts';
import * as refresh from './service.ts';

/** Every half hour: starts what is due, and picks up what was left lying. */
export const planRefresh = onTimer('every 30 minutes', async () => {
  await refresh.plan(context());
});

/** After some ten minutes a batch without an answer is given up until the next run. */
const maxAttempts = 6;

/** The one queue that talks to TMDB: one task at a time, each within the client's thirty requests a second. */
export const refreshBatch = onTask(
  z.strictObject({ runId: z.string(), batch: z.int().min(0) }),
  {
    rateLimits: { maxConcurrentDispatches: 1, maxDispatchesPerSecond: 1 },
    retryConfig: { maxAttempts, minBackoffSeconds: 20, maxBackoffSeconds: 600, maxDoublings: 4 },
    timeoutSeconds: 300,
    memory: '1GiB',
    secrets: [tmdbReadToken],
  },
  ({ runId, batch }, retries) => refresh.refreshBatch(context(), runId, batch, retries + 1 >= maxAttempts),
);
