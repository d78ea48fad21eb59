import { mostPeople, rangeBytes, sharedMemory, sumsBytes } from './kernel.ts';
import type { Row } from './pearson.ts';
import { termsBytes, writeTerms } from './terms.ts';

/**
 * All ratings, by person and by movie, in memory that threads share. People and movies are numbers from 0 on; who has no
 * ratings, or is hidden, has a number too. Where a row or a list changes it is written anew behind all others.
 */
export type Matrix = {
  people: number;
  hidden: Uint8Array;
  /** By person: where their ratings begin, and how many there are; then the ratings, by movie. */
  rowStarts: Int32Array;
  rowCounts: Int32Array;
  rowMovies: Int32Array;
  rowScores: Uint8Array;
  /** By movie: where its postings begin, and how many there are; then the postings, by person. */
  listStarts: Int32Array;
  listCounts: Int32Array;
  postings: Uint32Array;
  /** How much of rows and of postings is written. */
  used: Int32Array;
  memory: WebAssembly.Memory;
  /** Addresses in bytes: what each thread works with, and the postings. */
  threads: { sums: number; ranges: number }[];
  postingsAt: number;
};

/** Builds it from everybody's rows; room is left for some to change. */
export function buildMatrix(
  rows: readonly Row[],
  hidden: Uint8Array,
  movies: number,
  threads: number,
): Matrix {
  if (rows.length > mostPeople) throw new Error(`${rows.length} people are more than fit in one matrix`);
  const ratings = rows.reduce((sum, row) => sum + row.movies.length, 0);
  const room = ratings + (ratings >> 1) + 65_536;
  const movieRoom = movies + (movies >> 3) + 1_024;
  const matrix: Matrix = {
    people: rows.length,
    hidden: share(hidden),
    rowStarts: new Int32Array(shared(4 * rows.length)),
    rowCounts: new Int32Array(shared(4 * rows.length)),
    rowMovies: new Int32Array(shared(4 * room)),
    rowScores: new Uint8Array(shared(room)),
    listStarts: new Int32Array(shared(4 * movieRoom)),
    listCounts: new Int32Array(shared(4 * movieRoom)),
    used: new Int32Array(shared(8)),
    ...layOut(rows.length, room, movieRoom, threads),
  };
  for (const [person, row] of rows.entries()) appendRow(matrix, person, row);
  fillLists(matrix);
  return matrix;
}

/** Somebody's ratings, as a view. */
export function rowOf({ rowStarts, rowCounts, rowMovies, rowScores }: Matrix, person: number): Row {
  const start = rowStarts[person]!;
  const end = start + rowCounts[person]!;
  return { movies: rowMovies.subarray(start, end), scores: rowScores.subarray(start, end) };
}

/** Movies of which the scores in two rows differ, ascending, and those in the second row; null where it has none. */
export type Difference = { movies: number[]; scores: (number | null)[] };

export function differenceOf(one: Row, other: Row): Difference {
  const movies: number[] = [];
  const scores: (number | null)[] = [];
  const [ones, others] = [one.movies.length, other.movies.length];
  for (let a = 0, b = 0; a < ones || b < others; ) {
    const own = a < ones ? one.movies[a]! : none;
    const their = b < others ? other.movies[b]! : none;
    if (own !== their || one.scores[a] !== other.scores[b]) {
      movies.push(Math.min(own, their));
      scores.push(their <= own ? other.scores[b]! : null);
    }
    if (own <= their) a++;
    if (their <= own) b++;
  }
  return { movies, scores };
}

/** After the last movie of a row. */
const none = 2 ** 31 - 1;

/**
 * Puts a row in place of somebody's, of which it is known where they differ; false where there is no room left, and then the
 * matrix is of no use any more.
 */
export function replaceRow(
  matrix: Matrix,
  person: number,
  row: Row,
  { movies, scores }: Difference,
): boolean {
  return (
    movies.every((movie, at) => replaceList(matrix, movie, person, scores[at]!)) &&
    appendRow(matrix, person, row)
  );
}

export function postingOf(person: number, score: number): number {
  return ((person << 11) | (score << 4)) >>> 0;
}

function appendRow(
  { rowStarts, rowCounts, rowMovies, rowScores, used }: Matrix,
  person: number,
  row: Row,
): boolean {
  const start = used[0]!;
  const count = row.movies.length;
  if (start + count > rowMovies.length) return false;
  rowMovies.set(row.movies, start);
  rowScores.set(row.scores, start);
  rowStarts[person] = start;
  rowCounts[person] = count;
  used[0] = start + count;
  return true;
}

/** Writes a movie's list anew, with another score of one person's, or without them. */
function replaceList(matrix: Matrix, movie: number, person: number, score: number | null): boolean {
  const { listStarts, listCounts, postings, used } = matrix;
  const [start, to] = [listStarts[movie], used[1]!];
  if (start === undefined || to + listCounts[movie]! + 1 > postings.length) return false;
  const former = postings.subarray(start, start + listCounts[movie]!);
  const at = firstFrom(former, person);
  const isThere = at < former.length && former[at]! >>> 11 === person;
  const own = score === null ? [] : [postingOf(person, score)];
  const rest = former.subarray(isThere ? at + 1 : at);
  postings.set(former.subarray(0, at), to);
  postings.set(own, to + at);
  postings.set(rest, to + at + own.length);
  listStarts[movie] = to;
  listCounts[movie] = at + own.length + rest.length;
  used[1] = to + listCounts[movie];
  return true;
}

/** Where a list goes on with this person, or with the first who comes after. */
function firstFrom(list: Uint32Array, person: number): number {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (list[middle]! >>> 11 < person) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts, then fills: going through people in order leaves each list in their order. */
function fillLists({
  people,
  rowCounts,
  rowMovies,
  rowScores,
  listStarts,
  listCounts,
  postings,
  used,
}: Matrix): void {
  const ratings = used[0]!;
  for (let at = 0; at < ratings; at++) listCounts[rowMovies[at]!]! += 1;
  for (let movie = 1; movie < listStarts.length; movie++)
    listStarts[movie] = listStarts[movie - 1]! + listCounts[movie - 1]!;
  const next = listStarts.slice();
  for (let person = 0, at = 0; person < people; person++)
    for (let left = rowCounts[person]!; left > 0; left--, at++)
      postings[next[rowMovies[at]!]!++] = (person << 11) | (rowScores[at]! << 4);
  used[1] = ratings;
}

/** What the kernel reads and writes, one after the other. */
function layOut(
  people: number,
  room: number,
  movies: number,
  threads: number,
): Pick<Matrix, 'memory' | 'threads' | 'postings' | 'postingsAt'> {
  const ownBytes = people * sumsBytes + movies * rangeBytes;
  const places = Array.from({ length: threads }, (_, thread) => {
    const sums = termsBytes + thread * align(ownBytes);
    return { sums, ranges: sums + people * sumsBytes };
  });
  const postingsAt = termsBytes + threads * align(ownBytes);
  const memory = sharedMemory(postingsAt + 4 * room);
  writeTerms(memory);
  return { memory, threads: places, postings: new Uint32Array(memory.buffer, postingsAt, room), postingsAt };
}

/** Up to a whole number of cache lines. */
function align(bytes: number): number {
  return Math.ceil(bytes / 64) * 64;
}

function shared(bytes: number): SharedArrayBuffer {
  return new SharedArrayBuffer(bytes);
}

function share(values: Uint8Array): Uint8Array {
  const copy = new Uint8Array(shared(values.length));
  copy.set(values);
  return copy;
}
