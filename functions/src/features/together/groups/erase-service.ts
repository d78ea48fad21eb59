import type { Context } from '#context.ts';
import { changeUntilNone } from '#platform/firestore/change-each.ts';
import { saveGroup } from './save-service.ts';
import * as store from './store.ts';
import { withoutMember } from './succession.ts';

/**
 * Takes an erased user out of their groups; one that they owned goes to another member, and ends if there is
 * none. Returns how many there were.
 */
export async function eraseFromGroups({ db }: Context, uid: string): Promise<number> {
  return changeUntilNone(
    db,
    () => store.loadGroupIdsOf(db, uid),
    async (tx, groupId) => {
      const group = await store.readGroup(tx, groupId);
      if (group) saveGroup(tx, group, withoutMember(group, uid));
    },
  );
}

/** Forgets who named groups, also those that they have left. */
export async function eraseFromNames({ db }: Context, uid: string): Promise<void> {
  await changeUntilNone(
    db,
    (limit) => store.loadIdsNamedBy(db, uid, limit),
    async (tx, groupId) => {
      const group = await store.readGroup(tx, groupId);
      if (group?.named.by === uid)
        store.writeGroup(tx, { ...group, named: { ...group.named, by: null } }, group);
    },
  );
}
