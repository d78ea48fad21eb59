import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import { isWatched, ratingOf } from '../../../functions/src/features/watching/statements/index.ts';
import { playerPath } from '../stored-user.ts';
import { type Check, difference } from './check.ts';

/** A player knows the movies that they watched elsewhere, and ratings as imports that count say. */
export const imported: Check = (user) => {
  const counting = new Set(
    user.imports.filter(({ undoneAt }) => undoneAt === null).map(({ number }) => number),
  );
  const statements = user.imported.filter(({ by }) => counting.has(by));
  const byMovie = Map.groupBy(
    statements.sort((one, other) => one.by - other.by),
    ({ movieId }) => movieId,
  );
  const watched = new Set([...byMovie].flatMap(([movieId, all]) => (isWatched(all) ? [movieId] : [])));
  const { seenElsewhere, taste } = user.player;
  const has = new Set(seenElsewhere);
  const wrong = (taste.imported ?? []).filter(
    (movieId) => ratingOf(byMovie.get(movieId) ?? [])?.value !== scoreOf(taste.ratings, movieId),
  );
  return [
    ...difference(watched, has).map(
      (id) => `lacks movie ${id} among those seen elsewhere, which an import says`,
    ),
    ...difference(has, watched).map(
      (id) => `has movie ${id} among those seen elsewhere, which no import says`,
    ),
    ...wrong.map((id) => `has an imported rating of movie ${id} that no import gave`),
    ...difference(taste.overwritten?.movieIds ?? [], new Set(taste.imported)).map(
      (id) => `keeps a rating of movie ${id} as overwritten that no import replaced`,
    ),
  ].map((what) => ({ path: playerPath(user), what }));
};
