import type { Context } from '#context.ts';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask } from '#platform/endpoints/scheduled.ts';
import { catalogueMemory } from '#platform/endpoints/serve.ts';
import { closeDuePoll } from './following/close-due-service.ts';
import { removeLeavers } from './following/leave-service.ts';
import { pollTaskSchema, type QueuedPollTask } from './following/tasks.ts';
import { chooseWinner } from './following/winner-service.ts';

export const background: Background = {
  /** Closes a due poll that no call has closed, takes out votes of users who left, and chooses the winner. */
  decide: onTask(
    pollTaskSchema,
    {
      rateLimits: { maxConcurrentDispatches: 20, maxDispatchesPerSecond: 50 },
      retryConfig: { maxAttempts: 8, minBackoffSeconds: 5, maxBackoffSeconds: 600, maxDoublings: 6 },
      timeoutSeconds: 120,
      memory: catalogueMemory,
    },
    runPollTask,
  ),
};

async function runPollTask(context: Context, task: QueuedPollTask): Promise<void> {
  if (task.task === 'close') return closeDuePoll(context, task.pollId);
  if (task.task === 'choose-winner') return chooseWinner(context, task.pollId);
  return removeLeavers(context, task.pollId, task.uids);
}
