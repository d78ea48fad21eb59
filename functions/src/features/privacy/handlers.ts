import * as z from 'zod';
import { onSignInDeleted } from '../../platform/endpoints/auth-trigger.ts';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import * as deletion from './delete-service.ts';
import { sweep } from './sweep-service.ts';

export const handlers: Handlers = {
  background: {
    /** Erases one account. Thousands of documents take seconds; a timed-out attempt is retried. */
    erase: onTask(
      z.strictObject({ uid: z.string() }),
      {
        rateLimits: { maxConcurrentDispatches: 4, maxDispatchesPerSecond: 5 },
        retryConfig: { maxAttempts: 8, minBackoffSeconds: 30, maxBackoffSeconds: 3600, maxDoublings: 5 },
        timeoutSeconds: 540,
        memory: '512MiB',
      },
      (context, { uid }) => deletion.erase(context, uid),
    ),
    /** Deletes expired guests. */
    sweep: onTimer('every 60 minutes', sweep),
    /** Erases an account after its sign-in was deleted, by whatever means. */
    followSignIn: onSignInDeleted(deletion.followSignIn),
  },
};
