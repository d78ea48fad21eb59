/** The cursor of a page of ratings. */
import { type RatingOrder, ratingOrderSchema } from '@cine/contract/operations/watching/ratings';
import { movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { AppError } from '#platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '#platform/firestore/cursor.ts';

/** A page's last rating: its value in the order (epoch milliseconds or points), and its movie. */
export type Position = { value: number; movieId: number };

/** Firestore's range of instants, and the range of scores. */
const cursorSchema = z.tuple([ratingOrderSchema, z.int().min(0).max(8e12), movieIdSchema]);

export function toCursor(order: RatingOrder, { value, movieId }: Position): string {
  return encodeCursor([order, value, movieId]);
}

/** A cursor's position. Throws `cursor-invalid`, also for a cursor of another order. */
export function fromCursor(order: RatingOrder, cursor: string): Position {
  const [cursorOrder, value, movieId] = decodeCursor(cursorSchema, cursor);
  if (cursorOrder !== order) throw new AppError('cursor-invalid');
  return { value, movieId };
}
