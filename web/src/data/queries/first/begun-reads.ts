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
export function beginDocument(from: Seat, path: string): void {
  beginRead([from.name, path], readDocument(from, path));
}

export function beginDocuments(from: Seat, query: ListQuery): void {
  beginRead([from.name, namedBy(query), undefined], readDocuments(from, query));
}

const namedBy = ({ collection, where, orderBy }: ListQuery) => [collection, where, orderBy];

function beginRead(what: readonly unknown[], read: Promise<unknown>): void {
  // Whoever takes the read is told if it fails.
  read.catch(() => {});
  begunReads.set(JSON.stringify(what), { read, at: Date.now() });
}

function takeRead<T>(what: readonly unknown[], read: () => Promise<T>): Promise<T> {
  const key = JSON.stringify(what);
  const entry = begunReads.get(key);
  begunReads.delete(key);
  return entry && Date.now() - entry.at < keptMs ? (entry.read as Promise<T>) : read();
}
