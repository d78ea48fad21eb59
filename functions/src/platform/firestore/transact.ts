import type { Firestore, Transaction } from 'firebase-admin/firestore';

/** Twenty friends joining at once meet on one document, so a transaction gets more tries than the default five. */
const maxAttempts = 15;

/** Runs a read-then-write transaction; contention that outlasts its tries is told as `try-again`. */
export async function transact<T>(db: Firestore, body: (tx: Transaction) => Promise<T>): Promise<T> {
  return db.runTransaction(body, { maxAttempts });
}
