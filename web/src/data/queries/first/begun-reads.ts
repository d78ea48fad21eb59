import type { ListQuery } from '@cine/contract/list-query';
import { second } from '@cine/contract/time';
import type { Seat } from '../../firebase.ts';
import { readDocument, readDocuments, type StoredDocument } from './first-read.ts';

/** Reads begun before the code that shows them had loaded, by what they read. */
const begunReads = new Map<string, { read: Promise<unknown>; at: number }>();

/** After this, what was read may be out of date. */
const keptMs = 10 * second;

/** Reads a document, or takes a read of it that was begun. */
export function takeDocument(from: Seat, path: string): Promise<StoredDocument | null> {
  return takeRead([from.name, path], () => readDocument(from, path));
}

/** Reads a list of documents, or takes a read of it that was begun. */
export function takeDocuments(from: Seat, query: ListQuery, limit?: number): Promise<StoredDocument[]> {
  return takeRead([from.name, namedBy(query), limit], () => readDocuments(from, query, limit));
}

/** Begins to read a document that will be shown soon. */
export function beginDocument(from: Seat, path: string): Promise<StoredDocument | null> {
  return beginRead([from.name, path], readDocument(from, path));
}

export function beginDocuments(from: Seat, query: ListQuery): Promise<StoredDocument[]> {
  return beginRead([from.name, namedBy(query), undefined], readDocuments(from, query));
}

/** Calls an operation, or takes a call of it that was begun. */
export function takeAnswer<T>(
  from: Seat,
  operation: string,
  input: unknown,
  ask: () => Promise<T>,
): Promise<T> {
  return takeRead([from.name, operation, input], ask);
}

/** Begins to call an operation whose answer will be shown soon. */
export function beginAnswer(
  from: Seat,
  operation: string,
  input: unknown,
  ask: () => Promise<unknown>,
): void {
  void beginRead([from.name, operation, input], ask());
}

const namedBy = ({ collection, where, orderBy }: ListQuery) => [collection, where, orderBy];

function beginRead<T>(what: readonly unknown[], read: Promise<T>): Promise<T> {
  // The caller who takes the read is told if it fails.
  read.catch(() => {});
  begunReads.set(JSON.stringify(what), { read, at: Date.now() });
  return read;
}

function takeRead<T>(what: readonly unknown[], read: () => Promise<T>): Promise<T> {
  const key = JSON.stringify(what);
  const entry = begunReads.get(key);
  begunReads.delete(key);
  return entry && Date.now() - entry.at < keptMs ? (entry.read as Promise<T>) : read();
}
