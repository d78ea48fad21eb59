import { type DocumentSnapshot, FieldValue, type Firestore } from 'firebase-admin/firestore';
import { AppError } from '#platform/errors/app-error.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { untilNone } from '#platform/firestore/paging.ts';
import { dbOf, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { callsRef } from '#platform/limits/call-counts.ts';
import { callsDocument, type StoredBlocks } from '#platform/limits/documents.ts';
import { assertMayAct, isGone } from '../access/index.ts';
import type { BlockLookup } from './circle.ts';

/** The most that a user's document names of those who blocked them; the latest ones. */
export const maxBlockedBy = 1000;

/**
 * A user's blocks, asked for the people they matter for. If there are more blockers than the document names,
 * the people's own documents tell: one read for each of them, so that no number of blocks pushes one out.
 */
export function createBlockLookup(reader: Reader, uid: string, blocks: StoredBlocks): BlockLookup {
  const { blocked = [], blockedBy = [], blockedByMore = false } = blocks;
  return {
    findAmong: async (people) => {
      const others = blockedByMore ? people.filter((each) => each !== uid && !blockedBy.includes(each)) : [];
      if (others.length === 0) return { blocked, blockedBy };
      const calls = await reader.getAll(...others.map((each) => callsRef(dbOf(reader), each)));
      const more = others.filter((_, at) => readDocument(callsDocument, calls[at]!)?.blocked?.includes(uid));
      return { blocked, blockedBy: [...blockedBy, ...more] };
    },
  };
}

/** A user's blocks, for an answer that changes nothing. Throws `account-deleted`. */
export async function loadBlockLookup(db: Firestore, uid: string, now: number): Promise<BlockLookup> {
  const calls = await callsRef(db, uid).get();
  if (isGone(calls, now)) throw new AppError('account-deleted');
  return lookupIn(db, uid, calls);
}

/** A user's blocks, read in a transaction; null for a user who is being deleted. */
export async function readBlockLookup(tx: Tx, uid: string, now: number): Promise<BlockLookup | null> {
  const calls = await tx.get(callsRef(tx.db, uid));
  return isGone(calls, now) ? null : lookupIn(tx, uid, calls);
}

/** The blocks of a user about to write. Throws `account-deleted` and `account-suspended`. */
export async function readBlockLookupToAct(tx: Tx, uid: string, now: number): Promise<BlockLookup> {
  const calls = await tx.get(callsRef(tx.db, uid));
  assertMayAct(calls, now);
  return lookupIn(tx, uid, calls);
}

function lookupIn(reader: Reader, uid: string, calls: DocumentSnapshot): BlockLookup {
  return createBlockLookup(reader, uid, readDocument(callsDocument, calls) ?? {});
}

/** Writes the users that a user with an account has blocked. */
export function keepBlocked(tx: Tx, uid: string, blocked: readonly string[]): void {
  const never = { expiresAt: FieldValue.delete() };
  tx.set(callsRef(tx.db, uid), callsDocument.encodeMerge({ blocked: [...blocked] }, never), { merge: true });
}

/** Plans to note that one user blocks another, or no longer does; null if the user is being deleted. */
export async function planBlockedBy(
  tx: Tx,
  uid: string,
  by: string,
  isBlocked: boolean,
  now: number,
): Promise<(() => void) | null> {
  const ref = callsRef(tx.db, uid);
  const calls = await tx.get(ref);
  const { blockedBy: former = [] } = readDocument(callsDocument, calls) ?? {};
  if (isGone(calls, now)) return null;
  if (former.includes(by) === isBlocked) return () => {};
  const others = former.filter((each) => each !== by);
  const blockedBy = isBlocked ? [...others, by].slice(-maxBlockedBy) : others;
  const more = isBlocked && others.length >= maxBlockedBy && { blockedByMore: true as const };
  const never = { expiresAt: FieldValue.delete() };
  return () => {
    tx.set(ref, callsDocument.encodeMerge({ blockedBy, ...more }, never), { merge: true });
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
