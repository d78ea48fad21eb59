import type { PollOption } from '@cine/contract/polls/poll';
import type { PollResult } from '@cine/contract/polls/result';
import { breakTie } from '@cine/voting';
import { lotsOf } from './lots.ts';

/** Picks one of the tied movies: with more challenges, else with the higher least score, else by lot. */
export function breakTieOf(
  options: readonly PollOption[],
  seed: string,
  tied: readonly number[],
): Pick<PollResult, 'winner' | 'settledBy'> {
  const advances = Object.fromEntries(options.map((each) => [each.movieId, each.advances]));
  const leastScores = Object.fromEntries(
    options.flatMap(({ movieId, leastScore }) => (leastScore === null ? [] : [[movieId, leastScore]])),
  );
  const { winner, decidedBy } = breakTie(tied, [advances, leastScores], lotsOf(seed, tied));
  const criteria = ['advances', 'least-score'] as const;
  const settledBy = typeof decidedBy === 'number' ? criteria[decidedBy]! : decidedBy;
  return { winner, settledBy };
}
