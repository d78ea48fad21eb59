import { foldText } from '@cine/contract/fold-text';
import type { movieOrderSchema } from '@cine/contract/movies';
import type { z } from 'zod';

/** Popular or new ones first, or by the English title. */
export type Order = z.output<typeof movieOrderSchema>;

/** A movie's place in an order: what it is ordered by, and its id where that is the same. */
export type Position = { key: number | string; id: number };

/** A title without case, accents and punctuation; long ones may be equal. */
export function titleKey(title: string): string {
  return foldText(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80);
}

/** Which of two places comes first: the higher number, the lower title, and of equals the lower id. */
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
