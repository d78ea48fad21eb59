/** Checks what collectors are paid for movies in their own collections. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { playerPath } from '../stored-user.ts';
import { type Check, difference } from './check.ts';

/** A recount of the movies seen and in own collections, unless these wait for the next night's. */
export const collected: Check = (user) => {
  const { seen, inCollections } = user.player;
  if (user.standing?.collectedAt !== undefined || inCollections === undefined) return [];
  const own = user.collections.filter(({ id }) => id !== 'watchlist' && id !== 'likes');
  const all = new Set(own.flatMap(({ movieIds }) => movieIds));
  const counted = new Set(seen.filter((id) => all.has(id) && !isCustomMovie(id)));
  const has = new Set(inCollections);
  return [
    ...difference(counted, has).map((id) => `lacks movie ${id} among those seen and in own collections`),
    ...difference(has, counted).map((id) => `has movie ${id} as seen and in own collections, which it isn't`),
    ...(has.size === inCollections.length ? [] : ['has a movie twice in own collections']),
  ].map((what) => ({ path: playerPath(user), what }));
};
