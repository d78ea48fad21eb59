import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { chooseDecided, readSession } from '../../sessions/index.ts';
import type { Poll } from '../poll.ts';
import { readPoll } from '../store.ts';

/** Chooses the winner of an evening's poll; one that can't be watched any more can be chosen by hand. */
export async function chooseWinner(context: Context, pollId: string): Promise<void> {
  const poll = await readPoll(context.db, pollId);
  const movieId = poll && isVotedOn(poll) ? poll.result!.winner! : null;
  const session = movieId === null ? null : await readSession(context.db, poll!.place.id);
  if (poll === null || movieId === null || session === null) return;
  try {
    await chooseDecided(context, session, { pollId, movieId, votes: votesFor(poll) }, poll.startedBy);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

export function isVotedOn({ status, place, result }: Pick<Poll, 'status' | 'place' | 'result'>): boolean {
  return (
    status === 'closed' &&
    place.kind === 'session' &&
    result !== null &&
    result.winner !== null &&
    result.closedBy !== 'product'
  );
}

/** How many of how many said yes to the winner; null where yeses aren't counted or aren't shown. */
function votesFor({ result }: Poll): { yeses: number; of: number } | null {
  if (result?.tally?.kind !== 'yeses') return null;
  const counted = result.tally.counts.find(({ movieId }) => movieId === result.winner);
  return counted ? { yeses: counted.yeses, of: result.ballots.length } : null;
}
