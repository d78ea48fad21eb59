import { idSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask } from '#platform/endpoints/scheduled.ts';
import { catalogueMemory } from '#platform/endpoints/serve.ts';
import { removeLeavers } from './following/leave-service.ts';
import { closeDuePoll } from './following/queue-service.ts';
import { chooseWinner } from './following/winner-service.ts';

const work: Record<'time' | 'left' | 'won', typeof removeLeavers> = {
  time: closeDuePoll,
  left: removeLeavers,
  won: chooseWinner,
};

export const background: Background = {
  /** Closes a due poll that no call has closed, takes out votes of users who left, and chooses the winner. */
  decide: onTask(
    z.strictObject({
      pollId: idSchema,
      because: z.enum(['time', 'left', 'won']).default('time'),
      uids: z.array(uidSchema).default([]),
    }),
    {
      rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 50 },
      retryConfig: { maxAttempts: 8, minBackoffSeconds: 5, maxBackoffSeconds: 600, maxDoublings: 6 },
      timeoutSeconds: 120,
      memory: catalogueMemory,
    },
    (context, { pollId, because, uids }) => work[because](context, pollId, uids),
  ),
};
