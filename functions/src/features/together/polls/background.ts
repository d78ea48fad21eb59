import { idSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import type { Background } from '../../../platform/endpoints/feature.ts';
import { onTask } from '../../../platform/endpoints/scheduled.ts';
import { catalogueMemory } from '../../../platform/endpoints/serve.ts';
import { onTransition } from '../../../platform/endpoints/trigger.ts';
import { closeByTask, follow, followGroup, followSession, tell } from './following/follow-service.ts';
import { decideWithout } from './following/leave-service.ts';
import { chooseWinner } from './following/winner-service.ts';

export const background: Background = {
  /** Queues what follows from a poll that was opened or closed. */
  follow: onTransition('polls/{pollId}', (context, { pollId }, before, after) =>
    follow(context, pollId, before, after),
  ),
  /** Looks at the poll of an evening somebody has left, and pays those who voted for what was watched. */
  followSession: onTransition('sessions/{sessionId}', (context, { sessionId }, before, after) =>
    followSession(context, sessionId, before, after),
  ),
  /** Looks at the poll of a group that somebody has left. */
  followGroup: onTransition('groups/{groupId}', (context, _ids, before, after) =>
    followGroup(context, before, after),
  ),
  /** Takes out votes of users who left, closes a due poll that no call has closed, and chooses the winner. */
  decide: onTask(
    z.strictObject({
      pollId: idSchema,
      because: z.enum(['time', 'left', 'won']).default('time'),
      /** The users who have left. */
      uids: z.array(uidSchema).default([]),
    }),
    {
      rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 50 },
      retryConfig: { maxAttempts: 8, minBackoffSeconds: 5, maxBackoffSeconds: 600, maxDoublings: 6 },
      timeoutSeconds: 120,
      memory: catalogueMemory,
    },
    (context, { pollId, because, uids }) => {
      if (because === 'won') return chooseWinner(context, pollId);
      return because === 'left' ? decideWithout(context, pollId, uids) : closeByTask(context, pollId);
    },
  ),
  /** Tells a group's members of a poll. */
  tell: onTask(
    z.strictObject({ pollId: idSchema, kind: z.enum(['poll-opened', 'poll-decided']) }),
    {
      rateLimits: { maxConcurrentDispatches: 10, maxDispatchesPerSecond: 20 },
      retryConfig: { maxAttempts: 5, minBackoffSeconds: 30, maxBackoffSeconds: 600, maxDoublings: 4 },
      timeoutSeconds: 300,
      memory: '256MiB',
    },
    tell,
  ),
};
