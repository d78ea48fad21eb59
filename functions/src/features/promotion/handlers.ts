import * as z from 'zod';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import { repoint } from './repoint-service.ts';
import * as promotion from './service.ts';

export const handlers: Handlers = {
  background: {
    /** Repoints one movie. Thousands of references take minutes; a timed-out attempt is retried. */
    repoint: onTask(
      z.strictObject({ movieId: z.int() }),
      {
        rateLimits: { maxConcurrentDispatches: 4, maxDispatchesPerSecond: 5 },
        retryConfig: { maxAttempts: 8, minBackoffSeconds: 30, maxBackoffSeconds: 3600, maxDoublings: 5 },
        timeoutSeconds: 540,
        memory: '512MiB',
      },
      (context, { movieId }) => repoint(context, movieId),
    ),
    /** Enqueues repointing that was lost or failed. */
    resume: onTimer('every 60 minutes', promotion.resume),
  },
};
