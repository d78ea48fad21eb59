/** Reads and writes erasures in progress, `deletions/{uid}`. */
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { markBeingDeleted, markDeleted } from '#core/access/index.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { postpone } from '#platform/firestore/postpone.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { deletionDocument, sweepDocument } from './documents.ts';

/** `deletions/{uid}`: an erasure under way. */
function deletionRef(db: Firestore, uid: string) {
  return db.collection('deletions').doc(uid);
}

/** Begins an erasure: marks the user as gone, and notes that the rest is to be erased. */
export function writeDeletion(tx: Tx, uid: string, now: number): void {
  markBeingDeleted(tx, uid);
  tx.set(deletionRef(tx.db, uid), deletionDocument.encode({ startedAt: now }));
}

export async function loadIsUnderWay(db: Firestore, uid: string): Promise<boolean> {
  return (await deletionRef(db, uid).get()).exists;
}

/** Ends an erasure. The mark that the user is gone stays until none of their ID tokens is valid. */
export async function finishDeletion(db: Firestore, uid: string, now: number): Promise<void> {
  const batch = db.batch();
  markDeleted(batch, db, uid, now);
  batch.delete(deletionRef(db, uid));
  await batch.commit();
}

/** Erasures begun before an instant, longest waiting first. */
export async function loadDeletionsBefore(db: Firestore, instant: number, limit: number): Promise<string[]> {
  const begun = db.collection('deletions').where('startedAt', '<', Timestamp.fromMillis(instant));
  return (await begun.orderBy('startedAt').limit(limit).get()).docs.map(({ id }) => id);
}

/** Makes an erasure the last of those that wait; false if it is done. */
export async function postponeDeletion(db: Firestore, uid: string, now: number): Promise<boolean> {
  return postpone(deletionDocument, deletionRef(db, uid), 'startedAt', now);
}

/** `sweeps/signIns`: where the next sweep of sign-ins begins; null for the first page. */
function sweepRef(db: Firestore) {
  return db.collection('sweeps').doc('signIns');
}

/** Where the sweep of lost accounts goes on among Auth's users; null to begin again. */
export async function loadSignInPage(db: Firestore): Promise<string | null> {
  return readDocument(sweepDocument, await sweepRef(db).get())?.page ?? null;
}

export async function saveSignInPage(db: Firestore, page: string | null): Promise<void> {
  await sweepRef(db).set(sweepDocument.encode({ page }));
}
