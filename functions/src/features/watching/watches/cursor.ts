import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '../../../platform/firestore/cursor.ts';
import type { WatchEvent } from './watch.ts';

/** The last watch of a page. */
export type Position = Pick<WatchEvent, 'watchedAt' | 'id'>;

/** Instants from 1900 to 2200. */
const cursorSchema = z.tuple([z.int().min(-3e12).max(8e12), idSchema]);

export function toCursor({ watchedAt, id }: Position): string {
  return encodeCursor([watchedAt, id]);
}

/** The position of a cursor. Throws `cursor-invalid`. */
export function fromCursor(cursor: string): Position {
  const [watchedAt, id] = decodeCursor(cursorSchema, cursor);
  return { watchedAt, id };
}
