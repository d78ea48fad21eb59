import type { Context } from '#context.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { trialTask } from '#platform/metrics/queue-age.ts';

/** Every queue that is deployed. */
export const queues = [
  'auth-mailReset',
  'broadcasts-sendPage',
  'catalogueSync-runBatch',
  'challenges-label',
  'follow-later',
  'guests-move',
  'jobs-run',
  'jobs-runNeighbours',
  'jobs-runTraining',
  'mail-send',
  'moderation-tellReporters',
  'notifications-push',
  'polls-decide',
  'privacy-erase',
  'promotion-repoint',
  'tasks-evaluate',
] as const;

/** Gives each queue a task that does nothing: metrics tell when it came, or that none comes any more. */
export async function tryQueues({ enqueue, now }: Pick<Context, 'enqueue' | 'now'>): Promise<void> {
  await attemptEach('queue not tried', queues, 4, (queue) => enqueue(queue, `trial-${now()}`, trialTask));
}
