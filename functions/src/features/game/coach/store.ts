/** Reads and writes `users/{uid}/coach/advised`. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type Advised, coachDocument } from './documents.ts';

function coachRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('users').doc(uid).collection('coach').doc('advised');
}

export async function loadAdvised(db: Firestore, uid: string): Promise<Advised | null> {
  return readDocument(coachDocument, await coachRef(db, uid).get());
}

export function writeAdvised(tx: Tx, uid: string, advised: Advised): void {
  tx.set(coachRef(tx.db, uid), coachDocument.encode(advised));
}
