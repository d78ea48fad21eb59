/** Merges of guests that are under way: into whom, since when, and when to try again. */
import { userDocument } from '@cine/contract/documents/users';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { postpone } from '#platform/firestore/postpone.ts';
import { transact } from '#platform/firestore/transact.ts';
import { accountRef, readStoredAccount, writeAccount } from './store.ts';

/** The member to whom a guest's data is still to be moved, or null. */
export async function loadMemberMergedInto(db: Firestore, guestId: string): Promise<string | null> {
  const guest = await readStoredAccount(db, guestId);
  return typeof guest?.mergingSince === 'number' ? guest.mergedInto : null;
}

/** Guests whose data has waited to be moved since before an instant, longest waiting first. */
export async function loadMergingBefore(db: Firestore, instant: number, limit: number): Promise<string[]> {
  const merging = db.collection('users').where('mergingSince', '<', Timestamp.fromMillis(instant));
  return (await merging.orderBy('mergingSince').limit(limit).select().get()).docs.map(({ id }) => id);
}

/** Makes a merge the last of those that wait; false if it waits no longer. */
export async function postponeMerge(db: Firestore, guestId: string, now: number): Promise<boolean> {
  return postpone(userDocument, accountRef(db, guestId), 'mergingSince', now);
}

/** Notes that all of a guest's data has moved. */
export async function endMerge(db: Firestore, guestId: string): Promise<void> {
  await transact(db, async (tx) => {
    const guest = await readStoredAccount(tx, guestId);
    if (typeof guest?.mergingSince !== 'number') return;
    writeAccount(tx, { ...guest, mergingSince: null }, guest);
  });
}
