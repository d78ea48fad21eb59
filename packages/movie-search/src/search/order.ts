/** Orders in which movies are listed: by popularity, date or title. */
import { fold } from '../text/fold.ts';

/** Popular or new ones first, or by the English title. */
export type Order = 'popularity' | 'year' | 'title';

/** A movie's place in an order: its key, and its id where keys are equal. */
export type Position = { key: number | string; id: number };

/** A title without case, accents and punctuation, cut at 80 letters. */
export function titleKey(title: string): string {
  return fold(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80);
}

/** Compares two places: higher numbers and lower titles first, then lower ids. */
export function comparePositions(one: Position, other: Position): number {
  const byKey =
    typeof one.key === 'number' && typeof other.key === 'number'
      ? other.key - one.key
      : one.key < other.key
        ? -1
        : one.key > other.key
          ? 1
          : 0;
  return byKey || one.id - other.id;
}
