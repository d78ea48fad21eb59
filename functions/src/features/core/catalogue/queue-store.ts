/** Lets one task at a time write the catalogue. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { queueDocument } from './documents.ts';
import { isImporting, readImport } from './import-store.ts';

/** A task of the queue is over within this time, whatever its outcome. */
export const queueTimeoutSeconds = 540;

/** An import of movies is writing the catalogue, so nothing else may. */
export class ImportingError extends Error {
  override readonly name = 'ImportingError';
}

/** `catalogue/queue`: until when a task of the queue may write the catalogue; no import begins before. */
function queueRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('queue');
}

/**
 * Runs a queue task's work on the catalogue, during which no import may begin; a killed task's mark expires.
 * Throws `ImportingError` during an import.
 */
export async function asTheWriter<T>(context: Context, body: () => Promise<T>): Promise<T> {
  const { db } = context;
  await transact(db, async (tx) => {
    const now = context.now();
    if (isImporting(await readImport(tx), now)) throw new ImportingError('An import is running.');
    const workingUntil = now + queueTimeoutSeconds * 1000;
    tx.set(queueRef(db), queueDocument.encode({ workingUntil }));
  });
  try {
    return await body();
  } finally {
    // If this fails, the mark expires by itself.
    await queueRef(db)
      .set(queueDocument.encode({ workingUntil: null }))
      .catch(() => undefined);
  }
}

/** Until when a task of the queue may be writing, in epoch milliseconds; null if none is. */
export async function readWorkingUntil(tx: Tx): Promise<number | null> {
  return readDocument(queueDocument, await tx.get(queueRef(tx.db)))?.workingUntil ?? null;
}
