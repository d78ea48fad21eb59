import { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';

/** Where a page of an export begins: whose, in which list, and after which document. */
export type Position = { uid: string; list: string; afterId: string | null };

/** Whatever Firestore takes for an id, so that a cursor that somebody made up does no harm. */
const idSchema = z
  .string()
  .min(1)
  .max(300)
  .refine((id) => id.isWellFormed() && !id.includes('/') && !/^(\.|\.\.|__.*__)$/.test(id));

const cursorSchema = z.tuple([z.string(), z.string(), idSchema.nullable()]);

export function toCursor({ uid, list, afterId }: Position): string {
  return Buffer.from(JSON.stringify([uid, list, afterId])).toString('base64url');
}

/** The position a cursor names, or `cursor-invalid`. */
export function fromCursor(cursor: string): Position {
  try {
    const [uid, list, afterId] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { uid, list, afterId };
  } catch {
    throw new AppError('cursor-invalid');
  }
}
