import { maxRatings } from '@cine/contract/operations/watching/ratings';
import type { Choices, Match } from '@cine/import-run';

/** The movies that an account's ratings are of. */
type Rated = { has: (movieId: number) => boolean; size: number };

/** How many ratings an account has no room for, of movies at some places; own movies to be added are new. */
export function countWithoutRoom(
  places: readonly number[],
  matches: readonly Match[],
  { choices, addedPlaces }: { choices: Choices; addedPlaces: ReadonlySet<number> },
  rated: Rated,
): number {
  const movieIds = places.flatMap((at) => {
    const match = matches[at]!;
    return choices.get(at) ?? (match.kind === 'matched' ? match.movieId : []);
  });
  const fresh = new Set(movieIds.filter((movieId) => !rated.has(movieId)));
  const added = places.filter((at) => addedPlaces.has(at) && !choices.has(at)).length;
  return Math.max(0, fresh.size + added - roomOf(rated));
}

function roomOf({ size }: Rated): number {
  return Math.max(0, maxRatings - size);
}
