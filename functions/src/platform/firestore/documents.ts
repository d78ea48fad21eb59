import { type DocumentCodec, DocumentInvalid } from '@cine/contract/documents/codec';
import type { DocumentReference, DocumentSnapshot, QuerySnapshot } from 'firebase-admin/firestore';
import { log } from '../log.ts';
import type { Packed, PackedDocument, PartDocument } from './packed.ts';

export type Found<T> = { id: string; ref: DocumentReference; value: T };

/** A document's value, or null if it doesn't exist. Throws and logs `DocumentInvalid`. */
export function readDocument<T>(codec: DocumentCodec<T>, snapshot: DocumentSnapshot): T | null {
  return snapshot.exists ? checked(snapshot.ref, () => codec.decode(snapshot.data())) : null;
}

/**
 * Decodes the document that an event carries. Null if there is none; an unreadable one is logged and also
 * null, as no retry could read it.
 */
export function readEvent<T>(codec: DocumentCodec<T>, data: unknown): T | null {
  if (data === undefined) return null;
  try {
    return codec.decode(data);
  } catch (error) {
    if (!(error instanceof DocumentInvalid)) throw error;
    logUnreadable(error);
    return null;
  }
}

/** A document and its unpacked content, or null if it doesn't exist. Throws and logs `DocumentInvalid`. */
export async function readPacked<T, Content>(
  codec: PackedDocument<T, Content>,
  snapshot: DocumentSnapshot,
): Promise<{ value: T; content: Content } | null> {
  return snapshot.exists ? logged(snapshot.ref, () => codec.unpack(snapshot.data())) : null;
}

/** What documents hold together, in their order. Throws and logs `DocumentInvalid`. */
export async function readParts<T extends Packed, Content>(
  codec: PartDocument<T, Content>,
  docs: readonly Found<T>[],
  size?: number,
): Promise<Content> {
  const parts = docs.map(({ value }) => value);
  return logged(docs[0]!.ref, () => codec.join(parts, size));
}

/** The values of the documents that exist. Logs and throws `DocumentInvalid` if one can't be read. */
export function readDocuments<T>(
  codec: DocumentCodec<T>,
  docs: QuerySnapshot | readonly DocumentSnapshot[],
): Found<T>[] {
  return docsOf(docs).map((document) => ({
    id: document.id,
    ref: document.ref,
    value: checked(document.ref, () => codec.decode(document.data())),
  }));
}

/** Documents with their ids among their fields. */
export function withIds<T>(documents: readonly Found<T>[]): (T & { id: string })[] {
  return documents.map(({ id, value }) => ({ id, ...value }));
}

/** Reads documents except unreadable ones, which are logged: for lists and jobs that one must not stop. */
export function readableDocuments<T>(
  codec: DocumentCodec<T>,
  docs: QuerySnapshot | readonly DocumentSnapshot[],
): Found<T>[] {
  return docsOf(docs).flatMap((document) => readable(() => readDocuments(codec, [document])));
}

/** One field of each result of a query with `select`, without unreadable ones. */
export function readableFields<T, Field extends keyof T & string>(
  codec: DocumentCodec<T>,
  docs: QuerySnapshot | readonly DocumentSnapshot[],
  field: Field,
): Found<T[Field]>[] {
  return docsOf(docs).flatMap((document) =>
    readable(() => [{ id: document.id, ref: document.ref, value: readField(codec, document, field)! }]),
  );
}

/** One field of a document read with `select`, or undefined if it doesn't exist. */
export function readField<T, Field extends keyof T & string>(
  codec: DocumentCodec<T>,
  snapshot: DocumentSnapshot,
  field: Field,
): T[Field] | undefined {
  if (!snapshot.exists) return undefined;
  return checked(snapshot.ref, () => codec.decodeField(field, snapshot.get(field)));
}

function readable<T>(read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentInvalid) return [];
    throw error;
  }
}

function docsOf(docs: QuerySnapshot | readonly DocumentSnapshot[]): readonly DocumentSnapshot[] {
  return 'docs' in docs ? docs.docs : docs.filter(({ exists }) => exists);
}

function checked<T>(ref: DocumentReference, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentInvalid) logUnreadable(error, ref);
    throw error;
  }
}

async function logged<T>(ref: DocumentReference, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DocumentInvalid) logUnreadable(error, ref);
    throw error;
  }
}

function logUnreadable({ document, version, problems }: DocumentInvalid, ref?: DocumentReference): void {
  log.error('document unreadable', { ...(ref && { path: patternOf(ref) }), document, version, problems });
}

/** The path without its ids, such as `users/{id}/watches/{id}`. */
function patternOf({ path }: DocumentReference): string {
  return path
    .split('/')
    .map((part, at) => (at % 2 === 0 ? part : '{id}'))
    .join('/');
}
