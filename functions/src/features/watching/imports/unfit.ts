/** What an import can't keep: movies that no collection has room for, and ratings. */
import type { ImportedMovie } from '@cine/contract/operations/watching/imports';
import { maxRatings } from '@cine/contract/operations/watching/ratings';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Taste } from '#core/players/index.ts';
import type { Outcome } from './outcome.ts';

/** Movies that have no place in a collection: it is full, or there may be no more collections. */
export type UnfitPlaces = {
  id: string;
  name: string | null;
  movieIds: ReadonlySet<number>;
  reason: 'collection-full' | 'collections-too-many';
};

export type UnfitReason = UnfitPlaces['reason'] | 'ratings-full';

/** The movies whose ratings an account has no room for: the last of those that it hasn't rated. */
export function unfitRatings(
  { ratings, count }: Pick<Taste, 'ratings' | 'count'>,
  outcomes: readonly Pick<Outcome, 'movieId' | 'score'>[],
): Set<number> {
  const fresh = outcomes.filter(({ movieId, score }) => score !== null && scoreOf(ratings, movieId) === null);
  return new Set(fresh.slice(Math.max(0, maxRatings - count)).map(({ movieId }) => movieId));
}

/** What is said of a movie but for its rating; that it was watched stays said. */
export function withoutRating({ rating, ...movie }: ImportedMovie): ImportedMovie {
  return rating ? { ...movie, watched: movie.watched ?? [null] } : movie;
}

/** What is said of a movie but for its places that don't fit; `idOf` tells a list's by its name. */
export function withoutPlaces(
  movie: ImportedMovie,
  unfit: readonly UnfitPlaces[],
  idOf: (list: string) => string,
): ImportedMovie {
  const ids = new Set(unfit.filter(({ movieIds }) => movieIds.has(movie.movieId)).map(({ id }) => id));
  if (ids.size === 0) return movie;
  const { wanted, liked, owned, listed, ...rest } = movie;
  return {
    ...rest,
    ...(wanted && !ids.has('watchlist') && { wanted }),
    ...(liked && !ids.has('likes') && { liked }),
    ...(owned && !ids.has('shelf') && { owned }),
    ...(listed && { listed: listed.filter(({ list, collection }) => !ids.has(collection ?? idOf(list))) }),
  };
}

/** Why something of movies is left out, by their ids. */
export function unfitReasons(
  unrated: ReadonlySet<number>,
  places: readonly UnfitPlaces[],
): Map<number, UnfitReason> {
  return new Map([
    ...places.flatMap(({ movieIds, reason }) => [...movieIds].map((id) => [id, reason] as const)),
    ...[...unrated].map((id) => [id, 'ratings-full'] as const),
  ]);
}
