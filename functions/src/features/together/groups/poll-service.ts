import type { Tx } from '#platform/firestore/transact.ts';
import type { Group } from './group.ts';
import * as store from './store.ts';

/** Plans to name a group's latest poll; null if the group is missing. */
export async function planGroupPoll(
  tx: Tx,
  groupId: string,
): Promise<{ group: Group; write: (pollId: string) => void } | null> {
  const group = await store.readGroup(tx, groupId);
  return group && { group, write: (pollId) => store.writeGroup(tx, { ...group, pollId }, group) };
}
