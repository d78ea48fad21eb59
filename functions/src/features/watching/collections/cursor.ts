import { movieIdSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../../../platform/firestore/cursor.ts';

/** The last movie of a page: when it was added, and its id. */
export type Position = { addedAt: number; movieId: number };

/** Firestore's range of instants. */
const cursorSchema = z.tuple([z.int().min(0).max(8e12), movieIdSchema]);

export function toCursor({ addedAt, movieId }: Position): string {
  return encodeCursor([addedAt, movieId]);
}

/** The position of a cursor. Throws `cursor-invalid`. */
export function fromCursor(cursor: string): Position {
  const [addedAt, movieId] = decodeCursor(cursorSchema, cursor);
  return { addedAt, movieId };
}
