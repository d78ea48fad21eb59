/** Which pairs of users are to be compared again, in memory that threads share. */
import { minInCommon, type Row } from './pearson.ts';
import { type Difference, differenceOf, type Matrix, rowOf } from './rating-matrix.ts';

/** The users who changed since the lists were made, in memory that threads share. */
export type Changed = {
  /** Ascending. */
  users: Int32Array;
  /** By user: the place among the changed users, from 1 on; 0 for an unchanged user. */
  places: Int32Array;
  /** By place: whether all pairs of the user are stale, not only those with raters of some movies. */
  isWhole: Uint8Array;
  /** By place: where the movies begin whose scores changed; then those movies. */
  starts: Int32Array;
  movies: Int32Array;
};

/** A user's new row and visibility, and the differences from the current row. */
export type Renewed = { row: Row; isHidden: number; difference: Difference };

/** The update of a user; null if nothing changes. */
export function renewedOf(matrix: Matrix, user: number, row: Row, isHidden: number): Renewed | null {
  const difference = differenceOf(rowOf(matrix, user), row);
  const isSame = difference.movies.length === 0 && isHidden === matrix.hidden[user];
  return isSame ? null : { row, isHidden, difference };
}

/** The changed users; the matrix must still hold their former rows. */
export function changedOf(matrix: Matrix, renewed: ReadonlyMap<number, Renewed>): Changed {
  const users = Int32Array.from(renewed.keys()).sort();
  const places = new Int32Array(new SharedArrayBuffer(4 * matrix.users));
  const isWhole = new Uint8Array(users.length);
  const starts = new Int32Array(users.length + 1);
  const movies: number[] = [];
  for (const [place, user] of users.entries()) {
    const { row, isHidden, difference } = renewed.get(user)!;
    const isLeastSame = minInCommon(row.movies.length) === minInCommon(matrix.rowCounts[user]!);
    // Visiting more raters than there are users takes longer than visiting all users.
    const raters = difference.movies.reduce((sum, movie) => sum + matrix.listCounts[movie]!, 0);
    places[user] = place + 1;
    isWhole[place] = Number(isHidden !== matrix.hidden[user] || !isLeastSame || raters >= matrix.users);
    movies.push(...difference.movies);
    starts[place + 1] = movies.length;
  }
  return { users, places, isWhole, starts, movies: Int32Array.from(movies) };
}

/**
 * Whether the similarity of two users may have changed: if both changed, or if one did and the other rated a
 * movie whose score changed.
 */
export function isStale(changed: Changed, matrix: Matrix, one: number, other: number): boolean {
  const { places, isWhole } = changed;
  const first = places[one]!;
  const second = places[other]!;
  if (first === 0 && second === 0) return false;
  if (first !== 0 && second !== 0) return true;
  const place = (first || second) - 1;
  if (isWhole[place] === 1) return true;
  const user = first === 0 ? one : other;
  for (let at = changed.starts[place]!; at < changed.starts[place + 1]!; at++)
    if (hasRated(matrix, user, changed.movies[at]!)) return true;
  return false;
}

/** The movies whose scores changed, by the place of the user among the changed ones. */
export function moviesOf({ starts, movies }: Changed, place: number): Int32Array {
  return movies.subarray(starts[place], starts[place + 1]);
}

function hasRated({ rowStarts, rowCounts, rowMovies }: Matrix, user: number, movie: number): boolean {
  let low = rowStarts[user]!;
  const end = low + rowCounts[user]!;
  for (let high = end; low < high; ) {
    const middle = (low + high) >>> 1;
    if (rowMovies[middle]! < movie) low = middle + 1;
    else high = middle;
  }
  return low < end && rowMovies[low] === movie;
}
