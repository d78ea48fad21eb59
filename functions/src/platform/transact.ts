import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { AppError } from './app-error.ts';

/** gRPC's ABORTED: somebody else changed what was read. */
const aborted = 10;

/** Twenty friends joining at once meet on one document, so a transaction gets more tries than the default five. */
const maxAttempts = 15;

/** Runs a read-then-write transaction; contention that outlasts its tries becomes `try-again`. */
export async function transact<T>(db: Firestore, body: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await db.runTransaction(body, { maxAttempts });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === aborted) throw new AppError('try-again');
    throw error;
  }
}
