import type { Context } from '../../../context.ts';
import { untilNone } from '../../../platform/firestore/paging.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import type { Copies } from '../../core/account/index.ts';
import { leave, rename } from './group.ts';
import * as store from './store.ts';
import { save } from './use-cases/change.ts';

const namesAtOnce = 50;

/** A member's groups, which show their name. */
export async function namesInGroups(context: Context, uid: string): Promise<Copies> {
  const { db } = context;
  return {
    ids: await store.loadGroupIdsOf(db, uid),
    update: async (tx, groupId, { displayName }) => {
      const group = await store.readGroup(tx, groupId);
      if (group) save(tx, group, rename(group, { uid, name: displayName }));
    },
  };
}

/** Takes a user out of all groups, as if they had left; returns how many there were. */
export async function eraseFromGroups(context: Context, uid: string): Promise<number> {
  const { db } = context;
  return untilNone(async () => {
    const groupIds = await store.loadGroupIdsOf(db, uid);
    for (const groupId of groupIds) {
      await transact(db, async (tx) => {
        const group = await store.readGroup(tx, groupId);
        if (group) save(tx, group, leave(group, uid));
      });
    }
    return groupIds.length;
  });
}

/** Forgets who named groups, also those that they have left. */
export async function eraseFromNames({ db }: Context, uid: string): Promise<void> {
  await untilNone(async () => {
    const groupIds = await store.loadIdsNamedBy(db, uid, namesAtOnce);
    for (const groupId of groupIds) {
      await transact(db, async (tx) => {
        const group = await store.readGroup(tx, groupId);
        if (group?.named.by === uid)
          store.writeGroup(tx, { ...group, named: { ...group.named, by: null } }, group);
      });
    }
    return groupIds.length;
  });
}
