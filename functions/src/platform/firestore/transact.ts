import { minute } from '@cine/contract/time';
import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { type BusinessEvent, bufferEvents, emit } from '../events.ts';

export type Tx = Transaction & { db: Firestore };

/** Twenty friends may join a session at once, so transactions get more attempts than the default five. */
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
    return bufferEvents(events, () => body(Object.assign(tx, { db })));
  }, options);
  for (const event of events) emit(event);
  return result;
}
