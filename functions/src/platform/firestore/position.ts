import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** The last entry of a page, in the order of instants and ids. */
export type Position = { at: number; id: string };

const cursorSchema = z.tuple([z.int().min(0).max(8e12), idSchema]);

/** The cursor of the page after it. */
export function toCursor({ at, id }: Position): string {
  return encodeCursor([at, id]);
}

/** The position of a cursor. Throws `cursor-invalid`. */
export function fromCursor(cursor: string): Position {
  const [at, id] = decodeCursor(cursorSchema, cursor);
  return { at, id };
}
