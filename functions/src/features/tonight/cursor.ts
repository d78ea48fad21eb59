import { createHash } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';

/** Where a page ended: the rank and id of its last movie. */
export type Position = { rank: number; movieId: number };

const cursorSchema = z.tuple([z.int(), z.int(), z.string()]);

/** An opaque cursor for what follows a position in the list that these conditions made. */
export function toCursor({ rank, movieId }: Position, conditions: unknown): string {
  return Buffer.from(JSON.stringify([rank, movieId, digest(conditions)])).toString('base64url');
}

/** The position a cursor names, or `cursor-invalid`: also for a cursor of a list under other conditions. */
export function fromCursor(cursor: string, conditions: unknown): Position {
  const [rank, movieId, digested] = parsed(cursor);
  if (digested !== digest(conditions)) throw new AppError('cursor-invalid');
  return { rank, movieId };
}

function parsed(cursor: string): z.infer<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new AppError('cursor-invalid');
  }
}

function digest(conditions: unknown): string {
  return createHash('sha256').update(JSON.stringify(conditions)).digest('base64url').slice(0, 12);
}
