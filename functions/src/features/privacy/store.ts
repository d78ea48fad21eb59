import { type Firestore, Timestamp, type Transaction } from 'firebase-admin/firestore';
import { deletionMark } from '../../platform/firestore/deletion-mark.ts';
import { readDocument } from '../../platform/firestore/documents.ts';
import { callsRef } from '../../platform/limits/call-counts.ts';
import { deletionDocument, sweepDocument } from './documents.ts';

/** `deletions/{uid}`: what is left of somebody is to be deleted; it goes with the last of it. */
function deletionRef(db: Firestore, uid: string) {
  return db.collection('deletions').doc(uid);
}

/** Marks somebody as being deleted. */
export function writeDeletion(db: Firestore, tx: Transaction, uid: string, now: number): void {
  tx.set(callsRef(db, uid), deletionMark(null));
  tx.set(deletionRef(db, uid), deletionDocument.encode({ startedAt: now }));
}

export async function loadIsUnderWay(db: Firestore, uid: string): Promise<boolean> {
  return (await deletionRef(db, uid).get()).exists;
}

/** Forgets who was deleted; that they are gone is known until no ID token of theirs can be good. */
export async function finishDeletion(db: Firestore, uid: string, now: number): Promise<void> {
  const batch = db.batch();
  batch.set(callsRef(db, uid), deletionMark(now));
  batch.delete(deletionRef(db, uid));
  await batch.commit();
}

/** Who is being deleted since before an instant, those first who wait longest. */
export async function findUnfinished(db: Firestore, instant: number, limit: number): Promise<string[]> {
  const begun = db.collection('deletions').where('startedAt', '<', Timestamp.fromMillis(instant));
  return (await begun.orderBy('startedAt').limit(limit).get()).docs.map(({ id }) => id);
}

/** `sweeps/signIns`: where the next sweep begins among all sign-ins; null at their beginning. */
function sweepRef(db: Firestore) {
  return db.collection('sweeps').doc('signIns');
}

export async function loadSignInPage(db: Firestore): Promise<string | null> {
  return readDocument(sweepDocument, await sweepRef(db).get())?.page ?? null;
}

export async function saveSignInPage(db: Firestore, page: string | null): Promise<void> {
  await sweepRef(db).set(sweepDocument.encode({ page }));
}
