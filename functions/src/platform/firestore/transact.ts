import { minute } from '@cine/contract/time';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { type BusinessEvent, bufferEvents, emit } from '../events.ts';

export type Tx = Transaction & { db: Firestore };

/** How often a transaction is tried: twenty friends may join a session at once. */
const maxAttempts = 15;

/** After this long every change can be read, as all transactions that began before it have ended. */
export const settledAfterMs = 3 * minute;

/** Runs a transaction, then emits its events. Throws `try-again` if contention outlasts its tries. */
export async function transact<T>(
  db: Firestore,
  body: (tx: Tx) => Promise<T>,
  options: { maxAttempts: number } | { readOnly: true } = { maxAttempts },
): Promise<T> {
  let events: BusinessEvent[] = [];
  const result = await db.runTransaction((tx) => {
    // A former attempt's events did not happen.
    events = [];
    allowReads(tx);
    return bufferEvents(events, () => body(Object.assign(tx, { db }))).finally(() => refuseReads(tx));
  }, options);
  for (const event of events) emit(event);
  return result;
}

/** The SDK has one object for all attempts. */
function allowReads(tx: Partial<Transaction>): void {
  delete tx.get;
  delete tx.getAll;
}

/** A read that a failed body begins too late would lock what it reads for a minute, as nothing ends it. */
function refuseReads(tx: Transaction): void {
  const get = async () => {
    throw new Error('The transaction has ended');
  };
  Object.assign(tx, { get, getAll: get });
}
