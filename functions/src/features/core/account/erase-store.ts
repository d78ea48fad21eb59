/** Deletes accounts, and finds guests who were merged or whose time is over. */
import { type Firestore, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import { deleteFound } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { accountRef, readStoredAccount, type StoredAccount } from './store.ts';

/** What decides how long an account is kept. */
export type AccountLife = Pick<StoredAccount, 'kind' | 'lastSessionAt' | 'mergingSince'>;

export async function readAccountLife(tx: Tx, uid: string): Promise<AccountLife | null> {
  return readStoredAccount(tx, uid);
}

/** Deletes the private half first: nothing can be added from then on. The rest follows. */
export function deleteAccount(tx: Tx, uid: string): void {
  tx.delete(accountRef(tx.db, uid));
}

/** Deletes the rest of an account: watches, the public half and the usernames it holds. */
export async function deleteAllOfAccount(db: Firestore, uid: string): Promise<void> {
  await db.recursiveDelete(accountRef(db, uid));
  await db.collection('profiles').doc(uid).delete();
  await deleteFound(db.collection('usernames').where('uid', '==', uid));
}

/** The guests that a user was before, as far as they are still stored. */
export async function loadGuestsMergedInto(db: Firestore, memberId: string): Promise<string[]> {
  const guests = await db.collection('users').where('mergedInto', '==', memberId).select().get();
  return guests.docs.map(({ id }) => id).sort();
}

/** Guests whose last session was before an instant, longest overdue first; `next` is null at the end. */
export async function loadGuestsBefore(
  db: Firestore,
  instant: number,
  after: QueryDocumentSnapshot | null,
  limit: number,
): Promise<{ uids: string[]; next: QueryDocumentSnapshot | null }> {
  const due = db.collection('users').where('lastSessionAt', '<', Timestamp.fromMillis(instant));
  const ordered = due.orderBy('lastSessionAt').limit(limit).select('lastSessionAt');
  const { docs } = await (after ? ordered.startAfter(after) : ordered).get();
  return { uids: docs.map(({ id }) => id), next: docs.length < limit ? null : docs.at(-1)! };
}
