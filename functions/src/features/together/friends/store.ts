import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { readDocument } from '../../../platform/firestore/documents.ts';
import { deleteFound } from '../../../platform/firestore/paging.ts';
import { readCircle } from '../../core/circles/index.ts';
import { friendCodeDocument } from './documents.ts';
import type { Pair } from './friendship.ts';

function codeRef(db: Firestore, code: string): DocumentReference {
  return db.collection('friendCodes').doc(code);
}

export async function readPair(db: Firestore, tx: Transaction, me: string, them: string): Promise<Pair> {
  const [own, other] = await Promise.all([readCircle(db, tx, me), readCircle(db, tx, them)]);
  return { own, other };
}

/** Whose code it is; null for an unknown one. */
export async function readCodeHolder(db: Firestore, tx: Transaction, code: string): Promise<string | null> {
  return readDocument(friendCodeDocument, await tx.get(codeRef(db, code)))?.uid ?? null;
}

/** Replaces a user's code. */
export function writeCode(
  db: Firestore,
  tx: Transaction,
  uid: string,
  former: string | null,
  code: string,
): void {
  if (former !== null) tx.delete(codeRef(db, former));
  tx.set(codeRef(db, code), friendCodeDocument.encode({ uid }));
}

export async function deleteCodesOf(db: Firestore, uid: string): Promise<number> {
  return deleteFound(db.collection('friendCodes').where('uid', '==', uid));
}
