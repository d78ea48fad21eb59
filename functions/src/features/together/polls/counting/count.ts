import type { Ballot } from '@cine/contract/polls/ballot';
import type { PollOption } from '@cine/contract/polls/poll';
import type { PollResult, Tally } from '@cine/contract/polls/result';
import { approval, restrict, schulze } from '@cine/voting';
import { chosenMoviesIn } from '../ballot.ts';
import type { Poll } from '../poll.ts';
import { reasonOf } from './reason.ts';
import { breakTieOf } from './tie-criteria.ts';

export type CountedBallots = { closedBy: PollResult['closedBy']; ballots: readonly Ballot[] };

export type CountedPoll = Pick<Poll, 'method' | 'strategy' | 'options' | 'vetoed'>;

type Outcome = { tally: Tally; winners: readonly number[] };

/** The result without vetoed movies, whatever the order of ballots and voters. */
export function resultOf(poll: CountedPoll, seed: string, { closedBy, ballots }: CountedBallots): PollResult {
  const options = poll.options.filter(({ movieId, fits }) => fits && !poll.vetoed.includes(movieId));
  const eligibleIds = options.map(({ movieId }) => movieId);
  const choices = sortedByContent(restrict(ballots.map(chosenMoviesIn), eligibleIds));
  const mayWin = eligibleIds.length > 0 && (choices.length > 0 || poll.method === 'product');
  const { tally, winners } = tallyOf(poll, options, choices);
  const tied = mayWin ? [...winners] : [];
  const settled = tied.length > 0 ? breakTieOf(options, seed, tied) : { winner: null, settledBy: null };
  const result = {
    ...settled,
    closedBy,
    counted: eligibleIds,
    ballots: choices.map(toStoredList),
    tally,
    tied,
  };
  return { ...result, reason: reasonOf(result) };
}

function tallyOf(
  { method, strategy }: CountedPoll,
  options: readonly PollOption[],
  ballots: readonly (readonly number[])[],
): Outcome {
  const eligibleIds = options.map(({ movieId }) => movieId);
  if (method === 'product') {
    const scores = options.map(({ movieId, score }) => ({ movieId, score }));
    const best = Math.max(...scores.map(({ score }) => score ?? 0));
    const winners = eligibleIds.filter((_, index) => (scores[index]!.score ?? 0) === best);
    return { tally: { kind: 'predicted', strategy, scores }, winners };
  }
  if (method === 'ranked') {
    const { winners, order, pairwise, strengths } = schulze(eligibleIds, ballots);
    const rows = eligibleIds.map((movieId, index) => ({
      movieId,
      preferred: pairwise[index]!,
      strengths: strengths[index]!,
    }));
    return { tally: { kind: 'pairs', rows, places: order.map(toStoredList) }, winners };
  }
  const { winners, counts } = approval(eligibleIds, ballots);
  return {
    tally: { kind: 'yeses', counts: eligibleIds.map((movieId) => ({ movieId, yeses: counts[movieId]! })) },
    winners: winners.filter((movieId) => counts[movieId]! > 0),
  };
}

/** Sorts ballots by their contents, so that their order doesn't tell who cast them when. */
function sortedByContent(ballots: readonly (readonly number[])[]): (readonly number[])[] {
  const keyOf = (ballot: readonly number[]) => ballot.map((id) => String(id).padStart(12, '0')).join();
  return ballots.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function toStoredList(movieIds: readonly number[]): { movieIds: number[] } {
  return { movieIds: [...movieIds] };
}
