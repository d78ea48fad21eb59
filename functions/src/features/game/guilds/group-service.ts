import { isDeepStrictEqual } from 'node:util';
import type { GroupDocument } from '@cine/contract/documents/groups';
import type { Context } from '#context.ts';
import { planPlayer } from '#core/players/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { isMember, readGroup } from '#together/groups/index.ts';
import { withoutGuild } from './choice.ts';
import { readGuild, updateGuild } from './store.ts';

/** Brings a guild in line with its group: name, banner, players, end. */
export async function updateGuildOfGroup(
  context: Context,
  groupId: string,
  former: GroupDocument | null,
  present: GroupDocument | null,
): Promise<void> {
  if (!former?.guild) return;
  const isShown = present?.name === former.name && isDeepStrictEqual(present.guild, former.guild);
  if (!isShown) await followLook(context, groupId);
  const gone = former.memberIds.filter((uid) => !present?.memberIds.includes(uid));
  for (const uid of gone) await takeOut(context, groupId, uid);
}

async function followLook({ db }: Context, groupId: string): Promise<void> {
  await transact(db, async (tx) => {
    const [group, guild] = await Promise.all([readGroup(tx, groupId), readGuild(tx, groupId)]);
    if (!guild) return;
    if (!group?.guild) return updateGuild(tx, groupId, { gone: true });
    const { name } = group;
    const { banner } = group.guild;
    if (!isDeepStrictEqual({ name, banner }, { name: guild.name, banner: guild.banner }))
      updateGuild(tx, groupId, { name, banner });
  });
}

/** Makes a user who is no longer in the group no longer play for its guild. */
async function takeOut({ db }: Context, groupId: string, uid: string): Promise<void> {
  await transact(db, async (tx) => {
    const [group, { player, write }] = await Promise.all([readGroup(tx, groupId), planPlayer(tx, uid)]);
    if (group && isMember(group, uid)) return;
    const left = withoutGuild(player, groupId);
    if (left !== player) write({ player: left });
  });
}
