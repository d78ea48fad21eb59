/** A user's ratings packed into one document: packed, unpacked, looked up and changed. */
import { packIds, unpackIds } from '../movies/id-set.ts';

/** Ratings in one document: movie ids as by `packIds`, and a byte of points for each in the same order. */
export type PackedRatings = { movieIds: Uint8Array; scores: Uint8Array };

/** Unpacked ratings: ascending ids, and the points at the same index. Ids may exceed 32 bits. */
export type Ratings = { movieIds: readonly number[]; scores: Uint8Array };

/** Packs ratings with ascending ids; some four bytes each for TMDB's ids. */
export function packRatings({ movieIds, scores }: Ratings): PackedRatings {
  return { movieIds: packIds(movieIds), scores };
}

/** The ratings given to `packRatings`. Copies the bytes, since Firestore's are a view of its buffer. */
export function unpackRatings({ movieIds, scores }: PackedRatings): Ratings {
  return { movieIds: unpackIds(movieIds), scores: new Uint8Array(scores) };
}

export function scoreOf({ movieIds, scores }: Ratings, movieId: number): number | null {
  const at = placeOf(movieIds, movieId);
  return movieIds[at] === movieId ? scores[at]! : null;
}

/** A copy of the ratings in which a movie has these points, or no rating for null. */
export function withScore({ movieIds, scores }: Ratings, movieId: number, score: number | null): Ratings {
  const at = placeOf(movieIds, movieId);
  const after = movieIds[at] === movieId ? at + 1 : at;
  const [ids, points] = score === null ? [[], []] : [[movieId], [score]];
  return {
    movieIds: [...movieIds.slice(0, at), ...ids, ...movieIds.slice(after)],
    scores: Uint8Array.from([...scores.subarray(0, at), ...points, ...scores.subarray(after)]),
  };
}

/** A copy of the ratings in which movies have these points, or no rating for null. */
export function withScores(
  { movieIds, scores }: Ratings,
  changes: ReadonlyMap<number, number | null>,
): Ratings {
  const all = new Map(movieIds.map((id, at): [number, number | null] => [id, scores[at]!]));
  for (const [id, score] of changes) all.set(id, score);
  const rated = [...all].filter(([, score]) => score !== null).sort(([one], [other]) => one - other);
  return {
    movieIds: rated.map(([id]) => id),
    scores: Uint8Array.from(rated, ([, score]) => score!),
  };
}

/** The index of an id in ascending ids, or where it would be inserted. */
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
