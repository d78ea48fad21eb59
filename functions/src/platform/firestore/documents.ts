import { type DocumentCodec, DocumentInvalid } from '@cine/contract/documents/codec';
import type { DocumentReference, DocumentSnapshot, QuerySnapshot } from 'firebase-admin/firestore';
import { log } from '../log.ts';

/** A document that a query found. */
type Found<T> = { id: string; ref: DocumentReference; value: T };

/** A document's value, or null where there is none. Throws and logs `DocumentInvalid`. */
export function readDocument<T>(codec: DocumentCodec<T>, snapshot: DocumentSnapshot): T | null {
  return snapshot.exists ? checked(snapshot.ref, () => codec.decode(snapshot.data())) : null;
}

/** The values of what a query found, or of those of some documents that there are. Throws and logs `DocumentInvalid`: for what must see them all. */
export function readDocuments<T>(
  codec: DocumentCodec<T>,
  found: QuerySnapshot | readonly DocumentSnapshot[],
): Found<T>[] {
  return docsOf(found).map((document) => ({
    id: document.id,
    ref: document.ref,
    value: checked(document.ref, () => codec.decode(document.data())),
  }));
}

/** The same without those that can't be read, which are logged: for lists and jobs that one must not hold up. */
export function readableDocuments<T>(
  codec: DocumentCodec<T>,
  found: QuerySnapshot | readonly DocumentSnapshot[],
): Found<T>[] {
  return docsOf(found).flatMap((document) => readable(() => readDocuments(codec, [document])));
}

/** One field of each of what a query with `select` found, without those that can't be read. */
export function readableFields<T, Field extends keyof T & string>(
  codec: DocumentCodec<T>,
  found: QuerySnapshot | readonly DocumentSnapshot[],
  field: Field,
): Found<T[Field]>[] {
  return docsOf(found).flatMap((document) =>
    readable(() => [{ id: document.id, ref: document.ref, value: readField(codec, document, field)! }]),
  );
}

/** One field of a document that was read with `select`, or undefined where there is no document. */
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

function docsOf(found: QuerySnapshot | readonly DocumentSnapshot[]): readonly DocumentSnapshot[] {
  return 'docs' in found ? found.docs : found.filter(({ exists }) => exists);
}

function checked<T>(ref: DocumentReference, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DocumentInvalid) {
      const { document, version, problems } = error;
      log.error('document unreadable', { path: patternOf(ref), document, version, problems });
    }
    throw error;
  }
}

/** A path without ids, such as `users/{id}/watches/{id}`. */
function patternOf({ path }: DocumentReference): string {
  return path
    .split('/')
    .map((part, at) => (at % 2 === 0 ? part : '{id}'))
    .join('/');
}
