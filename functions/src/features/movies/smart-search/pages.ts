/** Pages of movies that an instance holds in an order. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import * as z from 'zod';
import { cardOf } from '#core/catalogue/index.ts';
import { cursorOf } from '#platform/firestore/cursor.ts';

const cursors = cursorOf({ at: z.int().min(0) });

/** How many movies come before a page. Throws `cursor-invalid`. */
export function beginningOf(cursor: string | undefined): number {
  return cursors.after(cursor)?.at ?? 0;
}

/** The cards of a page, how many movies there are on all, and the next one's cursor. */
export function pageOf(movies: readonly MovieFacts[], from: number, pageSize: number) {
  const next = from + pageSize;
  return {
    movies: movies.slice(from, next).map(cardOf),
    total: movies.length,
    nextCursor: cursors.next([{ at: next }], next < movies.length),
  };
}
