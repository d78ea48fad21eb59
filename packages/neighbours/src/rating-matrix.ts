/** All ratings, by user and by movie, numbered from 0, in memory that threads share. */
import { termsBytes, writeTerms } from './packed-sums.ts';
import type { Row } from './pearson.ts';
import { maxUsers, rangeBytes, sharedMemory, sumsBytes } from './simd-kernel.ts';

/**
 * All ratings, by user and by movie, numbered from 0, in memory that threads share. A changed row or list is
 * appended after all others.
 */
export type Matrix = {
  users: number;
  hidden: Uint8Array;
  /** By user: where the ratings begin and how many there are; then the ratings, by movie. */
  rowStarts: Int32Array;
  rowCounts: Int32Array;
  rowMovies: Int32Array;
  rowScores: Uint8Array;
  /** By movie: where the postings begin and how many there are; then the postings, by user. */
  listStarts: Int32Array;
  listCounts: Int32Array;
  postings: Uint32Array;
  /** How much of the rows and of the postings is written. */
  used: Int32Array;
  memory: WebAssembly.Memory;
  /** Byte addresses of the work areas of each thread, and of the postings. */
  threads: { sums: number; ranges: number }[];
  postingsAt: number;
};

/** A matrix of all ratings, with room for half as many changes. Throws for more than `maxUsers` users. */
export function buildMatrix(
  rows: readonly Row[],
  hidden: Uint8Array,
  movies: number,
  threads: number,
): Matrix {
  if (rows.length > maxUsers) throw new Error(`${rows.length} users don't fit in one matrix`);
  const ratings = rows.reduce((sum, row) => sum + row.movies.length, 0);
  const room = ratings + (ratings >> 1) + 65_536;
  const movieRoom = movies + (movies >> 3) + 1_024;
  const matrix: Matrix = {
    users: rows.length,
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
  for (const [user, row] of rows.entries()) appendRow(matrix, user, row);
  fillLists(matrix);
  return matrix;
}

export function rowOf({ rowStarts, rowCounts, rowMovies, rowScores }: Matrix, user: number): Row {
  const start = rowStarts[user]!;
  const end = start + rowCounts[user]!;
  return { movies: rowMovies.subarray(start, end), scores: rowScores.subarray(start, end) };
}

/** The movies whose scores differ in two rows, ascending, with the second row's score; null for none. */
export type Difference = { movies: number[]; scores: (number | null)[] };

export function differenceOf(one: Row, other: Row): Difference {
  const movies: number[] = [];
  const scores: (number | null)[] = [];
  const ones = one.movies.length;
  const others = other.movies.length;
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

/** Larger than any movie number. */
const none = 2 ** 31 - 1;

/** Replaces a user's row, given the differences; false if there is no room and the matrix must be rebuilt. */
export function replaceRow(matrix: Matrix, user: number, row: Row, { movies, scores }: Difference): boolean {
  return (
    movies.every((movie, at) => replaceList(matrix, movie, user, scores[at]!)) && appendRow(matrix, user, row)
  );
}

/** A user and a score in 32 bits, as a movie's posting has them. */
export function postingOf(user: number, score: number): number {
  return ((user << 11) | (score << 4)) >>> 0;
}

function appendRow(
  { rowStarts, rowCounts, rowMovies, rowScores, used }: Matrix,
  user: number,
  row: Row,
): boolean {
  const start = used[0]!;
  const count = row.movies.length;
  if (start + count > rowMovies.length) return false;
  rowMovies.set(row.movies, start);
  rowScores.set(row.scores, start);
  rowStarts[user] = start;
  rowCounts[user] = count;
  used[0] = start + count;
  return true;
}

function replaceList(matrix: Matrix, movie: number, user: number, score: number | null): boolean {
  const { listStarts, listCounts, postings, used } = matrix;
  const start = listStarts[movie];
  const to = used[1]!;
  if (start === undefined || to + listCounts[movie]! + 1 > postings.length) return false;
  const former = postings.subarray(start, start + listCounts[movie]!);
  const at = firstFrom(former, user);
  const isThere = at < former.length && former[at]! >>> 11 === user;
  const own = score === null ? [] : [postingOf(user, score)];
  const rest = former.subarray(isThere ? at + 1 : at);
  postings.set(former.subarray(0, at), to);
  postings.set(own, to + at);
  postings.set(rest, to + at + own.length);
  listStarts[movie] = to;
  listCounts[movie] = at + own.length + rest.length;
  used[1] = to + listCounts[movie];
  return true;
}

function firstFrom(list: Uint32Array, user: number): number {
  let low = 0;
  for (let high = list.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (list[middle]! >>> 11 < user) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts, then fills; going through users in order leaves each list in their order. */
function fillLists({
  users,
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
  for (let user = 0, at = 0; user < users; user++)
    for (let left = rowCounts[user]!; left > 0; left--, at++)
      postings[next[rowMovies[at]!]!++] = (user << 11) | (rowScores[at]! << 4);
  used[1] = ratings;
}

/** The layout of the memory that the kernel reads and writes. */
function layOut(
  users: number,
  room: number,
  movies: number,
  threads: number,
): Pick<Matrix, 'memory' | 'threads' | 'postings' | 'postingsAt'> {
  const ownBytes = users * sumsBytes + movies * rangeBytes;
  const places = Array.from({ length: threads }, (_, thread) => {
    const sums = termsBytes + thread * align(ownBytes);
    return { sums, ranges: sums + users * sumsBytes };
  });
  const postingsAt = termsBytes + threads * align(ownBytes);
  const memory = sharedMemory(postingsAt + 4 * room);
  writeTerms(memory);
  return { memory, threads: places, postings: new Uint32Array(memory.buffer, postingsAt, room), postingsAt };
}

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
