import type { Collected } from './collected.ts';

type Position = Pick<Collected, 'addedAt' | 'movieId'>;

export function newestFirst(entries: readonly Collected[]): Collected[] {
  return entries.toSorted((one, other) => (isAfter(other, one) ? -1 : 1));
}

/** Whether an entry comes after another in a list with the latest first. */
export function isAfter(entry: Position, other: Position): boolean {
  return entry.addedAt < other.addedAt || (entry.addedAt === other.addedAt && entry.movieId < other.movieId);
}
