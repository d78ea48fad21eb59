import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../../platform/firestore/cursor.ts';

/** The last tip of a page. */
export type Position = { at: number; id: string };

const cursorSchema = z.tuple([z.int().min(0).max(8e12), idSchema]);

export function toCursor({ at, id }: Position): string {
  return encodeCursor([at, id]);
}

/** The position of a cursor. Throws `cursor-invalid`. */
export function fromCursor(cursor: string): Position {
  const [at, id] = decodeCursor(cursorSchema, cursor);
  return { at, id };
}
