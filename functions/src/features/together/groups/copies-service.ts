import type { Context } from '#context.ts';
import { avatarForAll, type Copies } from '#core/account/index.ts';
import { withMemberNamed } from './group.ts';
import * as store from './store.ts';
import { saveGroup } from './use-cases/change.ts';

export async function copiesInGroups(context: Context, uid: string): Promise<Copies> {
  const { db } = context;
  return {
    ids: await store.loadGroupIdsOf(db, uid),
    update: async (tx, groupId, account) => {
      const group = await store.readGroup(tx, groupId);
      const named = { uid, name: account.displayName, ...avatarForAll(account) };
      if (group) saveGroup(tx, group, withMemberNamed(group, named));
    },
  };
}
