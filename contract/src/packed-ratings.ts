import { packIds, unpackIds } from './id-set.ts';

/** Many ratings as one document holds them: movie ids as `packIds` does, and a byte of points for each in the same order. */
export type PackedRatings = { movieIds: Uint8Array; scores: Uint8Array };

/** The same to compute with: ids ascending, and the points of each at the same place. Ids may be beyond 32 bits. */
export type Ratings = { movieIds: readonly number[]; scores: Uint8Array };

/** Ratings of ids that ascend; some four bytes each where they are of TMDB. */
export function packRatings({ movieIds, scores }: Ratings): PackedRatings {
  return { movieIds: packIds(movieIds), scores };
}

/** The ratings that `packRatings` was given, in bytes of their own: Firestore's are a view of what it received. */
export function unpackRatings({ movieIds, scores }: PackedRatings): Ratings {
  return { movieIds: unpackIds(movieIds), scores: new Uint8Array(scores) };
}

/** The points that a movie was given, or null. */
export function scoreOf({ movieIds, scores }: Ratings, movieId: number): number | null {
  const at = placeOf(movieIds, movieId);
  return movieIds[at] === movieId ? scores[at]! : null;
}

/** The ratings once a movie has these points, or null for none; what was given stays as it is. */
export function withScore({ movieIds, scores }: Ratings, movieId: number, score: number | null): Ratings {
  const at = placeOf(movieIds, movieId);
  const after = movieIds[at] === movieId ? at + 1 : at;
  const [ids, points] = score === null ? [[], []] : [[movieId], [score]];
  return {
    movieIds: [...movieIds.slice(0, at), ...ids, ...movieIds.slice(after)],
    scores: Uint8Array.from([...scores.subarray(0, at), ...points, ...scores.subarray(after)]),
  };
}

/** Where an id is, or would be, among ascending ones. */
function placeOf(movieIds: readonly number[], movieId: number): number {
  let low = 0;
  let high = movieIds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (movieIds[middle]! < movieId) low = middle + 1;
    else high = middle;
  }
  return low;
}
