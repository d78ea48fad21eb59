import { second } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { closeIfTimeIsUp } from '../close-service.ts';
import type { QueuedPollTask } from './tasks.ts';

/** How much later the task comes: it only closes what no voter's call has closed. */
const graceMs = 5 * second;

export async function enqueueClosing(
  { enqueue }: Context,
  taskId: string,
  pollId: string,
  closesAt: number,
): Promise<void> {
  const task: QueuedPollTask = { task: 'close', pollId };
  await enqueue('polls-decide', taskId, task, closesAt + graceMs);
}

/**
 * Closes a poll whose time is up. If this instance's clock is late, so that it isn't yet, the task comes once
 * more.
 */
export async function closeDuePoll(context: Context, pollId: string): Promise<void> {
  const poll = await closeIfTimeIsUp(context, pollId);
  if (poll?.status !== 'open' || poll.closesAt === null) return;
  const clockLagMs = poll.closesAt - context.now();
  if (clockLagMs > 0) await enqueueClosing(context, `${pollId}-again`, pollId, poll.closesAt + clockLagMs);
}
