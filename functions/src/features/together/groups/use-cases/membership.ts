import type { Firestore, Transaction } from 'firebase-admin/firestore';
import { isMember } from '../group.ts';
import * as store from '../store.ts';

/** Whether a user is in a group. */
export async function isInGroup(
  db: Firestore,
  tx: Transaction | null,
  groupId: string,
  uid: string,
): Promise<boolean> {
  const group = await (tx ? store.readGroup(db, tx, groupId) : store.loadGroup(db, groupId));
  return group !== null && isMember(group, uid);
}

/** The members of a group; none if it is gone. */
export async function loadMemberIds(db: Firestore, groupId: string): Promise<string[]> {
  return Object.keys((await store.loadGroup(db, groupId))?.members ?? {});
}
