import type { Tx } from '#platform/firestore/transact.ts';
import type { Group } from './group.ts';
import * as store from './store.ts';

/** A stored group; `write` changes its latest poll or its guild, and returns it. */
type PlannedGroup = {
  group: Group;
  write: (change: Required<Pick<Group, 'pollId'>> | Required<Pick<Group, 'guild'>>) => Group;
};

/** Plans a change of a group for the feature whose part of it changes; null if the group is missing. */
export async function planGroup(tx: Tx, groupId: string): Promise<PlannedGroup | null> {
  const group = await store.readGroup(tx, groupId);
  if (!group) return null;
  const write: PlannedGroup['write'] = (change) => {
    const changed = { ...group, ...change };
    store.writeGroup(tx, changed, group);
    return changed;
  };
  return { group, write };
}
