import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { readDocument } from '../../platform/firestore/documents.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { queueDocument } from './documents.ts';
import { isImporting, readImport } from './import-store.ts';

/** A task of the queue is over by then, whatever became of it. */
export const queueTimeoutSeconds = 540;

/** An import of movies writes the catalogue, so that nothing else may. */
export class ImportingError extends Error {
  override readonly name = 'ImportingError';
}

/** `catalogue/queue`: until when a task of the queue may be writing the catalogue; no import begins before. */
function queueRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('queue');
}

/**
 * Does what a task of the queue does to the catalogue while no import may begin. One task at a time, so none waits for
 * another; the mark of one that was killed ends with the time it had. Throws `ImportingError` while an import is at work.
 */
export async function asTheWriter<T>(context: Context, body: () => Promise<T>): Promise<T> {
  const { db } = context;
  await transact(db, async (tx) => {
    const now = context.now();
    if (isImporting(await readImport(db, tx), now)) throw new ImportingError('An import is at work.');
    const workingUntil = now + queueTimeoutSeconds * 1000;
    tx.set(queueRef(db), queueDocument.encode({ workingUntil }));
  });
  try {
    return await body();
  } finally {
    // Whatever keeps this from being written, the mark ends by itself.
    await queueRef(db)
      .set(queueDocument.encode({ workingUntil: null }))
      .catch(() => undefined);
  }
}

/** Until when a task of the queue may be writing, in epoch milliseconds; null where none is. */
export async function readWorkingUntil(db: Firestore, tx: Transaction): Promise<number | null> {
  return readDocument(queueDocument, await tx.get(queueRef(db)))?.workingUntil ?? null;
}
