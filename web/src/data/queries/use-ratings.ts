import { type PlayerDocument, playerDocument } from '@cine/contract/documents/players';
import { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { percentilesOf, tierOf } from '@cine/contract/ratings/percentile';
import { useMemo } from 'react';
import type { DeviceSharer } from '../auth/device-sharers.ts';
import { scoresIn } from '../offline/deferred/projections.ts';
import { useDeferrable } from '../offline/deferred/use-deferrable.ts';
import { call } from './call.ts';
import { type OwnMoviesState, useOwnMovies } from './use-own-movies.ts';

/** The user's ratings, live, with changes that are under way. */
export type OwnRatings = {
  /** Points, 0–100, by movie. */
  scores: ReadonlyMap<number, number>;
  /** Whether they are known; until they are `there`, `scores` has only what was changed here. */
  state: OwnMoviesState;
  /** When a stored rating last changed, in epoch milliseconds; null if none did. */
  changedAt: number | null;
  /** A score's place among all of the user's: the share below it, 0–1, and the tier, 1–10. */
  rankOf: (score: number) => { share: number; tier: number };
  /**
   * Rates a movie in points, or withdraws the rating with null, in the order of calls; repeatable. Throws a
   * `Refusal`.
   */
  rate: (movie: { movieId: number; title: string }, score: number | null) => Promise<'done' | 'waiting'>;
};

const source = {
  path: (uid: string) => `players/${uid}`,
  codec: playerDocument,
  storedIn: ({ taste: { ratings } }: PlayerDocument) =>
    new Map(ratings.movieIds.map((movieId, at) => [movieId, ratings.scores[at]!])),
  waitingIn: scoresIn,
};

/** The ratings of the user who holds the device, which belongs to `owner`. */
export function useRatings(owner: string, holder?: DeviceSharer): OwnRatings {
  const { data, values: scores, state, isOwner, from, say } = useOwnMovies(owner, holder, source);
  const rateOwn = useDeferrable(rateMovie);
  const withdrawOwn = useDeferrable(withdrawRating);
  const rankOf = useMemo(() => {
    const percentile = percentilesOf(scores.values());
    return (score: number) => ({ share: percentile(score) / 100, tier: tierOf(percentile(score)) });
  }, [scores]);

  async function send(movieId: number, title: string, score: number | null): Promise<'done' | 'waiting'> {
    if (isOwner) {
      const done =
        score === null ? await withdrawOwn({ movieId }, title) : await rateOwn({ movieId, score }, title);
      return done.state;
    }
    await (score === null
      ? call(withdrawRating, { movieId }, from)
      : call(rateMovie, { movieId, score }, from));
    return 'done';
  }

  return {
    scores,
    state,
    changedAt: data?.taste.ratedAt ?? null,
    rankOf,
    rate: ({ movieId, title }, score) => say(movieId, score, () => send(movieId, title, score)),
  };
}
