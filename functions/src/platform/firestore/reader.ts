/** Reads documents in a transaction or without one, by the same functions. */
import type {
  DocumentReference,
  DocumentSnapshot,
  Firestore,
  Query,
  QuerySnapshot,
} from 'firebase-admin/firestore';
import type { Tx } from './transact.ts';

/** What documents are read with: a transaction, or the database where an answer changes nothing. */
export type Reader = Tx | Firestore;

export function dbOf(reader: Reader): Firestore {
  return 'db' in reader ? reader.db : reader;
}

/** Reads in the transaction if the reader is one. */
export function get(reader: Reader, ref: DocumentReference): Promise<DocumentSnapshot>;
export function get(reader: Reader, query: Query): Promise<QuerySnapshot>;
export function get(reader: Reader, source: DocumentReference | Query): Promise<unknown> {
  return 'db' in reader ? reader.get(source as Query) : source.get();
}
