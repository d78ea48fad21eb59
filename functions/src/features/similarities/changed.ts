import { type Difference, differenceOf, type Matrix, rowOf } from './matrix.ts';
import { leastInCommon, type Row } from './pearson.ts';

/** Those who changed since the lists were made, in memory that threads share. */
export type Changed = {
  /** Ascending. */
  people: Int32Array;
  /** By person of all: the place among those who changed, from 1 on; 0 of whoever did not. */
  places: Int32Array;
  /** By place from 0 on: whether pairs with everybody count as stale, not only those with whoever rated some movies. */
  isWhole: Uint8Array;
  /** By place: where these movies begin; then the movies, of which the scores changed. */
  starts: Int32Array;
  movies: Int32Array;
};

/** What somebody is to become: their row, whether they are hidden, and where the row differs from what it was. */
export type Renewed = { row: Row; isHidden: number; difference: Difference };

/** Somebody as the matrix knows them, and as they are to be; null where they stay as they are. */
export function renewedOf(matrix: Matrix, person: number, row: Row, isHidden: number): Renewed | null {
  const difference = differenceOf(rowOf(matrix, person), row);
  const isSame = difference.movies.length === 0 && isHidden === matrix.hidden[person];
  return isSame ? null : { row, isHidden, difference };
}

/** What changes by these, none of whom is in the matrix yet as they are to be. */
export function changedOf(matrix: Matrix, renewed: ReadonlyMap<number, Renewed>): Changed {
  const people = Int32Array.from(renewed.keys()).sort();
  const places = new Int32Array(new SharedArrayBuffer(4 * matrix.people));
  const isWhole = new Uint8Array(people.length);
  const starts = new Int32Array(people.length + 1);
  const movies: number[] = [];
  for (const [place, person] of people.entries()) {
    const { row, isHidden, difference } = renewed.get(person)!;
    const isLeastSame = leastInCommon(row.movies.length) === leastInCommon(matrix.rowCounts[person]!);
    // Going through more raters than there are people takes longer than taking all.
    const raters = difference.movies.reduce((sum, movie) => sum + matrix.listCounts[movie]!, 0);
    places[person] = place + 1;
    isWhole[place] = Number(isHidden !== matrix.hidden[person] || !isLeastSame || raters >= matrix.people);
    movies.push(...difference.movies);
    starts[place + 1] = movies.length;
  }
  return { people, places, isWhole, starts, movies: Int32Array.from(movies) };
}

/**
 * Whether the similarity of two people may have changed, and be there or not: that of two of whom neither did has not, and
 * that of one who changed with one who did not has where the latter rated a movie of which the former's score is new.
 */
export function isStale(changed: Changed, matrix: Matrix, one: number, other: number): boolean {
  const { places, isWhole } = changed;
  const [first, second] = [places[one]!, places[other]!];
  if (first === 0 && second === 0) return false;
  if (first !== 0 && second !== 0) return true;
  const place = (first || second) - 1;
  if (isWhole[place] === 1) return true;
  const person = first === 0 ? one : other;
  for (let at = changed.starts[place]!; at < changed.starts[place + 1]!; at++)
    if (hasRated(matrix, person, changed.movies[at]!)) return true;
  return false;
}

/** Movies of which somebody's score changed, by their place among those who did. */
export function moviesOf({ starts, movies }: Changed, place: number): Int32Array {
  return movies.subarray(starts[place], starts[place + 1]);
}

function hasRated({ rowStarts, rowCounts, rowMovies }: Matrix, person: number, movie: number): boolean {
  let low = rowStarts[person]!;
  const end = low + rowCounts[person]!;
  for (let high = end; low < high; ) {
    const middle = (low + high) >>> 1;
    if (rowMovies[middle]! < movie) low = middle + 1;
    else high = middle;
  }
  return low < end && rowMovies[low] === movie;
}
