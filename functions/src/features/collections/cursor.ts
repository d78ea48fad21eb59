import { movieIdSchema } from '@cine/contract/primitives';
import { z } from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/firestore/cursor.ts';

/** Where a page of a list ended: when its last movie was added, and its id. */
export type Position = { addedAt: number; movieId: number };

/** Instants that Firestore has. */
const cursorSchema = z.tuple([z.int().min(0).max(8e12), movieIdSchema]);

export function toCursor({ addedAt, movieId }: Position): string {
  return encodeCursor([addedAt, movieId]);
}

/** The position a cursor names, or `cursor-invalid`. */
export function fromCursor(cursor: string): Position {
  const [addedAt, movieId] = decodeCursor(cursorSchema, cursor);
  return { addedAt, movieId };
}
