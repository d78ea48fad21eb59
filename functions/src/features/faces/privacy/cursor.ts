/** Where a page of an export begins. */
import * as z from 'zod';
import { decodeCursor, encodeCursor } from '#platform/firestore/cursor.ts';

/** Where a page of an export begins: the user, the list and the document before it. */
export type Position = { uid: string; list: string; afterId: string | null };

/** What Firestore accepts as an id, so that a forged cursor does no harm. */
const idSchema = z
  .string()
  .min(1)
  .max(300)
  .refine((id) => id.isWellFormed() && !id.includes('/') && !/^(\.|\.\.|__.*__)$/.test(id));

const cursorSchema = z.tuple([z.string(), z.string(), idSchema.nullable()]);

export function toCursor({ uid, list, afterId }: Position): string {
  return encodeCursor([uid, list, afterId]);
}

/** The position a cursor names, or `cursor-invalid`. */
export function fromCursor(cursor: string): Position {
  const [uid, list, afterId] = decodeCursor(cursorSchema, cursor);
  return { uid, list, afterId };
}
