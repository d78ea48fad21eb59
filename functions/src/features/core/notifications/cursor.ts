import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../../../platform/firestore/cursor.ts';

/** The last notification of a page. */
export type Position = { expiresAt: number; id: string };

const cursorSchema = z.tuple([z.int().min(0).max(8e12), idSchema]);

export function toCursor({ expiresAt, id }: Position): string {
  return encodeCursor([expiresAt, id]);
}

/** The position of a cursor. Throws `cursor-invalid`. */
export function fromCursor(cursor: string): Position {
  const [expiresAt, id] = decodeCursor(cursorSchema, cursor);
  return { expiresAt, id };
}
