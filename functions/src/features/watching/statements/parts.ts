/** Splits what imports say into documents, by movie id. */
import type { Statement } from './statement.ts';

/** Where a part begins, the lowest id of a movie that belongs there, and how much it has. */
export type PartHead = { part: number; from: number; movies: number; bytes?: number; letters?: number };

/** The most movies of a part; one that outgrows this is cut into parts of `perPart`. */
export const maxInPart = 600;
const perPart = 500;

/** Which part a movie belongs to; null if there are none. */
export function findPart(heads: readonly PartHead[], movieId: number): PartHead | null {
  return heads.findLast(({ from }) => from <= movieId) ?? heads[0] ?? null;
}

/** The parts, of which the first has room for all movies before the second. */
export function startAtZero([first, ...others]: readonly PartHead[]): PartHead[] {
  return first ? [{ ...first, from: 0 }, ...others] : [];
}

/** A part's statements after those of some movies are replaced, in order of their movies' ids. */
export function withStatements(
  statements: readonly Statement[],
  changed: ReadonlyMap<number, readonly Statement[]>,
): Statement[] {
  const others = statements.filter(({ movieId }) => !changed.has(movieId));
  return [...others, ...[...changed.values()].flat()].sort((one, other) => one.movieId - other.movieId);
}

/** The statements in as many parts as they need, each with all statements of its movies. */
export function splitIntoParts(
  statements: readonly Statement[],
  max = maxInPart,
  each = perPart,
): Statement[][] {
  const movies = [...Map.groupBy(statements, ({ movieId }) => movieId).values()];
  if (movies.length <= max) return statements.length > 0 ? [[...statements]] : [];
  // As large as each other, so that what remains is no small part that later ones add to.
  const size = Math.ceil(movies.length / Math.ceil(movies.length / each));
  return Array.from({ length: Math.ceil(movies.length / size) }, (_, part) =>
    movies.slice(part * size, (part + 1) * size).flat(),
  );
}

/** What all parts may come to: one transaction, of 10 MiB at most, may write, and unpack, all of them. */
const most = { bytes: 6_000_000, letters: 20_000_000 };

/** Whether parts have as much as there may be. */
export function areFull(heads: readonly PartHead[]): boolean {
  const sum = (of: 'bytes' | 'letters') => heads.reduce((total, { [of]: own = 0 }) => total + own, 0);
  return sum('bytes') >= most.bytes || sum('letters') >= most.letters;
}

/** How much a part has of these statements. */
export function sizeOf(statements: readonly Statement[], { bytes }: { bytes: Uint8Array }) {
  return { movies: moviesIn(statements), bytes: bytes.length, letters: JSON.stringify(statements).length };
}

export function moviesIn(statements: readonly Statement[]): number {
  return new Set(statements.map(({ movieId }) => movieId)).size;
}
