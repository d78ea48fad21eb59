import type { PollDocument } from '@cine/contract/documents/polls';
import { second } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { closeIfDue } from '../close-service.ts';
import { winnerToChoose } from './winner-service.ts';

/** How much later the task comes: it only closes what no voter's call has closed. */
const graceMs = 5 * second;

/**
 * Closes a poll whose time is up. If this instance's clock is late, so that it isn't yet, the task comes once
 * more.
 */
export async function closeDuePoll(context: Context, pollId: string): Promise<void> {
  const poll = await closeIfDue(context, pollId);
  if (poll?.status !== 'open' || poll.closesAt === null) return;
  const clockLagMs = poll.closesAt - context.now();
  const at = poll.closesAt + clockLagMs + graceMs;
  if (clockLagMs > 0) await context.enqueue('polls-decide', `${pollId}-again`, { pollId }, at);
}

/** Queues closing a poll that was opened, and choosing an evening's winner once it is closed. */
export async function queuePollTasks(
  { enqueue }: Context,
  pollId: string,
  former: PollDocument | null,
  poll: PollDocument | null,
): Promise<void> {
  if (!poll || poll.status === former?.status) return;
  if (poll.status === 'open' && poll.closesAt !== null)
    await enqueue('polls-decide', pollId, { pollId }, poll.closesAt + graceMs);
  if (winnerToChoose(poll) !== null)
    await enqueue('polls-decide', `${pollId}-won`, { pollId, because: 'won' });
}
