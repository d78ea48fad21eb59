/** Reads, writes and erases who blocked a user, kept with that user's call counts. */
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { callerRef, readCaller, toCaller, writeLasting } from '#platform/callers/caller-store.ts';
import type { CallerRecord } from '#platform/callers/documents.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { untilNone } from '#platform/firestore/paging.ts';
import { dbOf, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Guess } from '#platform/limits/failure-limiter.ts';
import { assertMayAct, isGone } from '../access/index.ts';
import type { BlockLookup } from './circle.ts';

/** The most that a user's document names of those who blocked them; the latest ones. */
export const maxBlockedBy = 1000;

/**
 * A user's blocks, asked for the people they matter for. If there are more blockers than the document names,
 * the people's own documents tell: one read for each of them, so that no number of blocks pushes one out.
 */
function createBlockLookup(reader: Reader, uid: string, caller: CallerRecord): BlockLookup {
  const { blocked = [], blockedBy = [], blockedByMore = false } = caller;
  return {
    blocksConcerning: async (people) => {
      const others = blockedByMore ? people.filter((each) => each !== uid && !blockedBy.includes(each)) : [];
      if (others.length === 0) return { blocked, blockedBy };
      const snapshots = await reader.getAll(...others.map((each) => callerRef(dbOf(reader), each)));
      const more = others.filter((_, index) => toCaller(snapshots[index]!).blocked?.includes(uid));
      return { blocked, blockedBy: [...blockedBy, ...more] };
    },
  };
}

/** A user's blocks, for an answer that changes nothing. Throws `account-deleted`. */
export async function requireBlockLookup(db: Firestore, uid: string, now: number): Promise<BlockLookup> {
  const caller = await readCaller(db, uid);
  if (isGone(caller, now)) throw new AppError('account-deleted');
  return createBlockLookup(db, uid, caller);
}

/** A user's blocks, read in a transaction; null for a user who is being deleted. */
export async function readBlockLookupOrNull(tx: Tx, uid: string, now: number): Promise<BlockLookup | null> {
  const caller = await readCaller(tx, uid);
  return isGone(caller, now) ? null : createBlockLookup(tx, uid, caller);
}

/** The blocks of a user about to write. Throws `account-deleted` and `account-suspended`. */
export async function requireBlockLookupToAct(tx: Tx, uid: string, now: number): Promise<BlockLookup> {
  const caller = await readCaller(tx, uid);
  assertMayAct(caller, now);
  return createBlockLookup(tx, uid, caller);
}

/** The blocks of a user who guesses a code, without a read: the guess is counted in the same document. */
export function blocksOfGuesser({ tx, uid, record }: Guess): BlockLookup {
  return createBlockLookup(tx, uid, record);
}

/** Writes the users that a user with an account has blocked. */
export function keepBlocked(tx: Tx, uid: string, blocked: readonly string[]): void {
  writeLasting(tx, uid, { blocked: [...blocked] });
}

/** Plans to note that one user blocks another, or no longer does; null if the user is being deleted. */
export async function planBlockedBy(
  tx: Tx,
  uid: string,
  blockerUid: string,
  isBlocked: boolean,
  now: number,
): Promise<{ write: () => void } | null> {
  const caller = await readCaller(tx, uid);
  if (isGone(caller, now)) return null;
  const { blockedBy: before = [] } = caller;
  if (before.includes(blockerUid) === isBlocked) return { write: () => {} };
  const others = before.filter((each) => each !== blockerUid);
  const blockedBy = isBlocked ? [...others, blockerUid].slice(-maxBlockedBy) : others;
  const more = isBlocked && others.length >= maxBlockedBy && { blockedByMore: true as const };
  return { write: () => writeLasting(tx, uid, { blockedBy, ...more }) };
}

const erasedPerBatch = 300;

/** Erases a user from the documents of the users they blocked. */
export async function forgetBlocker(db: Firestore, uid: string): Promise<void> {
  const naming = db.collection('rateLimits').where('blockedBy', 'array-contains', uid);
  await untilNone(async () => {
    const { docs } = await naming.limit(erasedPerBatch).select().get();
    const batch = db.batch();
    for (const { ref } of docs) batch.update(ref, { blockedBy: FieldValue.arrayRemove(uid) });
    if (docs.length > 0) await batch.commit();
    return docs.length;
  });
}
