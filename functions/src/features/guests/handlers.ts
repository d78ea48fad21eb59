import * as z from 'zod';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import { moveRest, resume } from './move-service.ts';

export const handlers: Handlers = {
  background: {
    /** Moves what a call could not. Thousands of watches take minutes; a timed-out attempt is retried. */
    move: onTask(
      z.strictObject({ guestId: z.string() }),
      {
        rateLimits: { maxConcurrentDispatches: 4, maxDispatchesPerSecond: 5 },
        retryConfig: { maxAttempts: 8, minBackoffSeconds: 30, maxBackoffSeconds: 3600, maxDoublings: 5 },
        timeoutSeconds: 540,
        memory: '512MiB',
      },
      (context, { guestId }) => moveRest(context, guestId),
    ),
    /** Enqueues what was lost or failed. */
    resume: onTimer('every 60 minutes', resume),
  },
};
