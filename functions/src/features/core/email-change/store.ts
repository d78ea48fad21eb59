/** Reads and writes `emailChanges/{uid}`. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import { type Page, pageByOwner } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { isOver, type Side } from './change.ts';
import { emailChangeDocument, type StoredChange } from './documents.ts';

function changeRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('emailChanges').doc(uid);
}

/** A user's change of address; null if there is none, or it is over. */
export async function readChange(reader: Reader, uid: string, now: number): Promise<StoredChange | null> {
  const change = readDocument(emailChangeDocument, await get(reader, changeRef(dbOf(reader), uid)));
  return change && !isOver(change, now) ? change : null;
}

/** Whose change a token's digest belongs to; null if nobody's. */
export async function loadUidOfToken(db: Firestore, side: Side, digest: string): Promise<string | null> {
  const changes = await db
    .collection('emailChanges')
    .where(`${side}.digest`, '==', digest)
    .select()
    .limit(1)
    .get();
  return changes.docs[0]?.id ?? null;
}

/** A page of the users whose changes both have confirmed, and nobody has made yet. */
export function loadConfirmed(db: Firestore, after: string | null): Promise<Page<string>> {
  return pageByOwner(db.collection('emailChanges').where('state', '==', 'confirmed'), after, 100);
}

export function writeChange(tx: Tx, uid: string, change: StoredChange): void {
  tx.set(changeRef(tx.db, uid), emailChangeDocument.encode(change));
}

export function deleteChange(tx: Tx, uid: string): void {
  tx.delete(changeRef(tx.db, uid));
}
