/** A follower that copies changed names and pictures into groups. */
import { avatarForAll, copyAccountInto } from '#core/account/index.ts';
import { withMemberNamed } from './group.ts';
import { saveGroup } from './save-service.ts';
import * as store from './store.ts';

/** Copies a member's name and picture into their groups, guilds included. */
export const copyIntoGroups = copyAccountInto(async ({ db }, uid) => ({
  ids: await store.loadGroupIdsOf(db, uid),
  update: async (tx, groupId, account) => {
    const group = await store.readGroup(tx, groupId);
    const named = { uid, name: account.displayName, ...avatarForAll(account) };
    if (group) saveGroup(tx, group, withMemberNamed(group, named));
  },
}));
