import type { PollDocument } from '@cine/contract/documents/polls';
import type { Context } from '#context.ts';
import { enqueueClosing } from './close-due-service.ts';
import type { QueuedPollTask } from './tasks.ts';
import { winnerToChoose } from './winner-service.ts';

/** Queues closing a poll that was opened, and choosing an evening's winner once it is closed. */
export async function queuePollTasks(
  context: Context,
  pollId: string,
  former: PollDocument | null,
  poll: PollDocument | null,
): Promise<void> {
  if (!poll || poll.status === former?.status) return;
  if (poll.status === 'open' && poll.closesAt !== null)
    await enqueueClosing(context, pollId, pollId, poll.closesAt);
  if (winnerToChoose(poll) === null) return;
  const task: QueuedPollTask = { task: 'choose-winner', pollId };
  await context.enqueue('polls-decide', `${pollId}-won`, task);
}
