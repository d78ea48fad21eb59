import {
  type DocumentSnapshot,
  FieldValue,
  type Firestore,
  type Transaction,
} from 'firebase-admin/firestore';
import type { Blocks } from '../blocks.ts';
import { AppError } from '../errors/app-error.ts';
import { assertMayAct, isGone } from '../firestore/deletion-mark.ts';
import { readDocument } from '../firestore/documents.ts';
import { untilNone } from '../firestore/paging.ts';
import { callsRef } from './call-counts.ts';
import { callsDocument } from './documents.ts';

/** The most that are kept; the latest ones. */
export const maxBlockedBy = 1000;

/** The users that a user is kept apart from, by the document with their failed calls. */
export function blocksIn(calls: DocumentSnapshot): Blocks {
  const { blocked = [], blockedBy = [] } = readDocument(callsDocument, calls) ?? {};
  return { blocked, blockedBy };
}

/** The same for an answer that changes nothing. Throws `account-deleted`. */
export async function loadBlocks(db: Firestore, uid: string, now: number): Promise<Blocks> {
  const calls = await callsRef(db, uid).get();
  if (isGone(calls, now)) throw new AppError('account-deleted');
  return blocksIn(calls);
}

/** The same in a transaction; null for a user who is being deleted. */
export async function readBlocks(
  db: Firestore,
  tx: Transaction,
  uid: string,
  now: number,
): Promise<Blocks | null> {
  const calls = await tx.get(callsRef(db, uid));
  return isGone(calls, now) ? null : blocksIn(calls);
}

/** The same for a user about to write. Throws `account-deleted` and `account-suspended`. */
export async function readBlocksToAct(
  db: Firestore,
  tx: Transaction,
  uid: string,
  now: number,
): Promise<Blocks> {
  const calls = await tx.get(callsRef(db, uid));
  assertMayAct(calls, now);
  return blocksIn(calls);
}

/** Writes the users that a user with an account has blocked. */
export function keepBlocked(db: Firestore, tx: Transaction, uid: string, blocked: readonly string[]): void {
  const never = { expiresAt: FieldValue.delete() };
  tx.set(callsRef(db, uid), callsDocument.encodeMerge({ blocked: [...blocked] }, never), { merge: true });
}

/** Plans to write that somebody blocked a user, or no longer does; null for a user who is being deleted. */
export async function planBlockedBy(
  db: Firestore,
  tx: Transaction,
  uid: string,
  by: string,
  isBlocked: boolean,
  now: number,
): Promise<(() => void) | null> {
  const ref = callsRef(db, uid);
  const calls = await tx.get(ref);
  const former = blocksIn(calls).blockedBy;
  if (isGone(calls, now)) return null;
  if (former.includes(by) === isBlocked) return () => {};
  const others = former.filter((each) => each !== by);
  const blockedBy = isBlocked ? [...others, by].slice(-maxBlockedBy) : others;
  const never = { expiresAt: FieldValue.delete() };
  return () => {
    tx.set(ref, callsDocument.encodeMerge({ blockedBy }, never), { merge: true });
  };
}

const forgottenAtOnce = 300;

/** Erases a user from the documents of the users they blocked. */
export async function forgetBlocker(db: Firestore, uid: string): Promise<void> {
  const naming = db.collection('rateLimits').where('blockedBy', 'array-contains', uid);
  await untilNone(async () => {
    const { docs } = await naming.limit(forgottenAtOnce).select().get();
    const batch = db.batch();
    for (const { ref } of docs) batch.update(ref, { blockedBy: FieldValue.arrayRemove(uid) });
    if (docs.length > 0) await batch.commit();
    return docs.length;
  });
}
