import { movieOrderSchema } from '@cine/contract/operations/movies/movies';
import type { Order, Position } from '@cine/movie-search';
import * as z from 'zod';
import { AppError } from '../../../platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '../../../platform/firestore/cursor.ts';

const cursorSchema = z.union([
  z.tuple([movieOrderSchema.exclude(['title']), z.int(), z.int()]),
  z.tuple([movieOrderSchema.extract(['title']), z.string().max(200), z.int()]),
]);

/** An opaque cursor for what follows a position in an order, with any filters. */
export function toCursor(order: Order, { key, id }: Position): string {
  return encodeCursor([order, key, id]);
}

/** The position of a cursor; throws `cursor-invalid` for a malformed one or one of another order. */
export function fromCursor(cursor: string, order: Order): Position {
  const [own, key, id] = decodeCursor(cursorSchema, cursor);
  if (own !== order) throw new AppError('cursor-invalid');
  return { key, id };
}
