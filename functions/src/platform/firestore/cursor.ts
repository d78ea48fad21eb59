/** Opaque cursors for the end of a page. Users can decode them, so they must hold nothing secret. */
import * as z from 'zod';
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

/** Instants that Firestore keeps, up to 2200. */
export const instantInCursor = z.int().min(0).max(8e12);

/** The cursors of a list whose entries are in order of these parts of theirs. */
export function cursorOf<Parts extends z.ZodRawShape>(parts: Parts) {
  type Position = z.output<z.ZodObject<Parts>>;
  const names = Object.keys(parts);
  const schema = z
    .array(z.unknown())
    .length(names.length)
    .transform((values) => Object.fromEntries(names.map((name, at) => [name, values[at]])))
    .pipe(z.object(parts));
  return {
    /** The entry that a page begins after; null for the first page. Throws `cursor-invalid`. */
    after: (cursor: string | undefined): Position | null =>
      cursor === undefined ? null : decodeCursor(schema, cursor),
    /** The cursor of the next page; null after the last. */
    next: (page: readonly Position[], hasMore: boolean): string | null => {
      const last = page.at(-1);
      return last && hasMore
        ? encodeCursor(names.map((name) => (last as Record<string, unknown>)[name]))
        : null;
    },
  };
}
