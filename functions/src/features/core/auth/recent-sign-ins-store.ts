/** Reads and writes `recentSignIns/{uid}`. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type RecentSignIns, recentSignInsDocument } from './documents.ts';

function recentSignInsRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('recentSignIns').doc(uid);
}

export async function readRecentSignIns(reader: Reader, uid: string): Promise<RecentSignIns | null> {
  return readDocument(recentSignInsDocument, await get(reader, recentSignInsRef(dbOf(reader), uid)));
}

export function writeRecentSignIns(tx: Tx, uid: string, signIns: RecentSignIns): void {
  tx.set(recentSignInsRef(tx.db, uid), recentSignInsDocument.encode(signIns));
}

export async function deleteRecentSignIns(db: Firestore, uid: string): Promise<void> {
  await recentSignInsRef(db, uid).delete();
}
