/** Where a page of tonight's list goes on, as text. */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { AppError } from '#platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '#platform/firestore/cursor.ts';

export type ListPosition = { rank: number; movieId: number };

const cursorSchema = z.tuple([z.int(), z.int(), z.string()]);

export function toCursor({ rank, movieId }: ListPosition, conditions: unknown): string {
  return encodeCursor([rank, movieId, digest(conditions)]);
}

/** A cursor's position. Throws `cursor-invalid`, also for a cursor of a list under other conditions. */
export function fromCursor(cursor: string, conditions: unknown): ListPosition {
  const [rank, movieId, digested] = decodeCursor(cursorSchema, cursor);
  if (digested !== digest(conditions)) throw new AppError('cursor-invalid');
  return { rank, movieId };
}

function digest(conditions: unknown): string {
  return createHash('sha256').update(JSON.stringify(conditions)).digest('base64url').slice(0, 12);
}
