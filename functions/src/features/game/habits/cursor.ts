import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../../../platform/firestore/cursor.ts';

/** The cursor of the last date of a page. */
export function toCursor(date: string): string {
  return encodeCursor(date);
}

/** The date of a cursor. Throws `cursor-invalid`. */
export function fromCursor(cursor: string): string {
  return decodeCursor(z.iso.date(), cursor);
}
