import type * as z from 'zod';
import { AppError } from '../errors/app-error.ts';

/** An opaque cursor for the end of a page. Users can decode it, so it must hold nothing secret. */
export function encodeCursor(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** What a cursor holds. Throws `cursor-invalid` if it doesn't fit the schema, as clients may forge one. */
export function decodeCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new AppError('cursor-invalid');
  }
}
