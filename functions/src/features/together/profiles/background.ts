import { idSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTask } from '../../../platform/endpoints/scheduled.ts';
import { onCreate } from '../../../platform/endpoints/trigger.ts';
import { followEntry, tellFriends } from './tell-friends-service.ts';

export const background: Background = {
  followEntry: onCreate('players/{uid}/ledger/{entryId}', followEntry),
  /** Tells a member's friends of a challenge that they completed. */
  tellFriends: onTask(
    z.strictObject({ uid: uidSchema, challengeId: idSchema }),
    {
      rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 50 },
      retryConfig: { maxAttempts: 5, minBackoffSeconds: 30, maxBackoffSeconds: 600, maxDoublings: 4 },
      timeoutSeconds: 300,
      memory: '256MiB',
    },
    tellFriends,
  ),
};
