/** Reads begun before the code that shows them had loaded, by what they read. */
import type { Door } from '@cine/contract/doors';
import type { ListQuery } from '@cine/contract/list-query';
import { second } from '@cine/contract/time';
import type { Seat } from '../../firebase.ts';
import { callFirst } from './first-call.ts';
import { readDocument, readDocuments, type StoredDocument } from './first-read.ts';

const begunReads = new Map<string, { read: Promise<unknown>; at: number }>();

/** After this, what was read may be out of date. */
const keptMs = 10 * second;

/** Reads a document, or takes a read of it that was begun. */
export function takeDocument(seat: Seat, path: string): Promise<StoredDocument | null> {
  return takeRead([seat.name, path], () => readDocument(seat, path));
}

/** Reads a list of documents, or takes a read of it that was begun. */
export function takeDocuments(seat: Seat, query: ListQuery, limit?: number): Promise<StoredDocument[]> {
  return takeRead([seat.name, namedBy(query), limit], () => readDocuments(seat, query, limit));
}

/** Begins to read a document that will be shown soon. */
export function beginDocument(seat: Seat, path: string): Promise<StoredDocument | null> {
  return beginRead([seat.name, path], readDocument(seat, path));
}

/** Begins to read a list before the page that shows it is loaded; the query takes it over. */
export function beginDocuments(seat: Seat, query: ListQuery): Promise<StoredDocument[]> {
  return beginRead([seat.name, namedBy(query), undefined], readDocuments(seat, query));
}

/** The answer of a call that was begun; otherwise, and where that one failed, what `ask` is answered. */
export async function takeAnswer<T>(
  seat: Seat,
  operation: string,
  input: unknown,
  ask: () => Promise<T>,
): Promise<T> {
  const begun = takeBegun<T>([seat.name, operation, input]);
  return begun ? begun.catch(ask) : ask();
}

/** Begins to call an operation whose answer will be shown soon. */
export function beginAnswer(seat: Seat, door: Door, operation: string, input: object): void {
  void beginRead([seat.name, operation, input], callFirst(seat, door, operation, input));
}

const namedBy = ({ collection, where, orderBy }: ListQuery) => [collection, where, orderBy];

function beginRead<T>(what: readonly unknown[], read: Promise<T>): Promise<T> {
  // The caller who takes the read is told if it fails.
  read.catch(() => {});
  begunReads.set(JSON.stringify(what), { read, at: Date.now() });
  return read;
}

async function takeRead<T>(what: readonly unknown[], read: () => Promise<T>): Promise<T> {
  return takeBegun<T>(what) ?? read();
}

function takeBegun<T>(what: readonly unknown[]): Promise<T> | undefined {
  const key = JSON.stringify(what);
  const entry = begunReads.get(key);
  begunReads.delete(key);
  return entry && Date.now() - entry.at < keptMs ? (entry.read as Promise<T>) : undefined;
}
