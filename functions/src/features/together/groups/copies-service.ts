/** A follower that copies changed names, characters' looks and pictures into groups. */
import { copyAccountInto } from '#core/account/index.ts';
import { withMemberNamed } from './group.ts';
import { namedUser } from './joiner-service.ts';
import { saveGroup } from './save-service.ts';
import * as store from './store.ts';

/** Copies a member's name and looks into their groups, guilds included. */
export const copyIntoGroups = copyAccountInto(async ({ db }, uid) => ({
  ids: await store.loadGroupIdsOf(db, uid),
  update: async (tx, groupId, account) => {
    const group = await store.readGroup(tx, groupId);
    if (group) saveGroup(tx, group, withMemberNamed(group, namedUser(uid, account)));
  },
}));
