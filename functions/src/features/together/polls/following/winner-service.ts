import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { chooseDecided, readSession } from '../../sessions/index.ts';
import type { Poll } from '../poll.ts';
import { readPoll } from '../store.ts';

/** Refusals that mean that those present can no longer watch the winner. */
const unwatchableReasons = new Set(['not-a-candidate', 'nobody-present', 'movie-private', 'movie-unknown']);

/** Chooses the winner of an evening's poll; one that can't be watched any more can be chosen by hand. */
export async function chooseWinner(context: Context, pollId: string): Promise<void> {
  const poll = await readPoll(context.db, pollId);
  const movieId = poll && winnerToChoose(poll);
  if (!poll || movieId === null) return;
  const session = await readSession(context.db, poll.place.id);
  if (!session) return;
  try {
    await chooseDecided(context, session, { pollId, movieId, votes: votesFor(poll) }, poll.startedBy);
  } catch (error) {
    const isUnwatchable = error instanceof AppError && unwatchableReasons.has(error.reason);
    if (!isUnwatchable) throw error;
  }
}

/** The winner that an evening has yet to choose; null where there is none, or the product chose it. */
export function winnerToChoose({
  status,
  place,
  result,
}: Pick<Poll, 'status' | 'place' | 'result'>): number | null {
  if (status !== 'closed' || place.kind !== 'session' || result?.closedBy === 'product') return null;
  return result?.winner ?? null;
}

/** The winner's yeses, and the number of ballots; null where yeses aren't counted or aren't shown. */
function votesFor({ result }: Poll): { yeses: number; of: number } | null {
  if (result?.tally?.kind !== 'yeses') return null;
  const count = result.tally.counts.find(({ movieId }) => movieId === result.winner);
  return count ? { yeses: count.yeses, of: result.ballots.length } : null;
}
