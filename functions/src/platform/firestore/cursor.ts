import type { z } from 'zod';
import { AppError } from '../errors/app-error.ts';

/** An opaque cursor that says where a page ended: anybody can read it, so it holds nothing that they may not know. */
export function encodeCursor(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** What a cursor says. Clients may make one up: `cursor-invalid` for what does not fit the schema. */
export function decodeCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new AppError('cursor-invalid');
  }
}
