/** Reads two users' circles at once, and writes friend codes. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readCircle } from '#core/circles/index.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { deleteFound } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { friendCodeDocument } from './documents.ts';
import type { Pair } from './friendship.ts';

function codeRef(db: Firestore, code: string): DocumentReference {
  return db.collection('friendCodes').doc(code);
}

export async function readPair(tx: Tx, me: string, them: string): Promise<Pair> {
  const [own, other] = await Promise.all([readCircle(tx, me), readCircle(tx, them)]);
  return { own, other };
}

export async function readCodeHolder(tx: Tx, code: string): Promise<string | null> {
  return readDocument(friendCodeDocument, await tx.get(codeRef(tx.db, code)))?.uid ?? null;
}

export function writeCode(tx: Tx, uid: string, former: string | null, code: string): void {
  if (former !== null) tx.delete(codeRef(tx.db, former));
  tx.set(codeRef(tx.db, code), friendCodeDocument.encode({ uid }));
}

export async function deleteCodesOf(db: Firestore, uid: string): Promise<number> {
  return deleteFound(db.collection('friendCodes').where('uid', '==', uid));
}
