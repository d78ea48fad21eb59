import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore';
import { AppError } from '../errors/app-error.ts';
import { callsRef } from '../limits/call-counts.ts';
import { callsDocument } from '../limits/documents.ts';
import { readDocument } from './documents.ts';

/**
 * Whether somebody is being deleted, or was so lately that an ID token of theirs may still be good: said by the document
 * that counts their failed calls, which is read anyway where who has no account yet may get one.
 */
export function isGone(calls: DocumentSnapshot, now: number): boolean {
  const { gone, goneUntil } = readDocument(callsDocument, calls) ?? {};
  return gone === true && (goneUntil === undefined || goneUntil > now);
}

/**
 * Refuses who is being deleted: `account-deleted`. Asked in the transaction that would write about somebody without
 * reading their account, it lets nothing of them come back.
 */
export async function assertNotDeleted(
  db: Firestore,
  tx: Transaction | null,
  uid: string,
  now: number,
): Promise<void> {
  const ref = callsRef(db, uid);
  if (isGone(await (tx ? tx.get(ref) : ref.get()), now)) throw new AppError('account-deleted');
}

/** Whether somebody is being deleted, or was lately, for what runs by itself. */
export async function readIsGone(db: Firestore, tx: Transaction, uid: string, now: number): Promise<boolean> {
  return isGone(await tx.get(callsRef(db, uid)), now);
}
