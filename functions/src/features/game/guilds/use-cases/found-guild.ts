import { guildLevel } from '@cine/contract/game/guilds/guild';
import * as operations from '@cine/contract/operations/game/guilds';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { assertMayWrite } from '../../../../platform/firestore/deletion-mark.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { choosesAgainAt, chosenGuild, planPlayer } from '../../../core/players/index.ts';
import { asOwner, groupView, readGroup, writeGroup } from '../../../together/groups/index.ts';
import { findReady } from '../ready-service.ts';
import { createGuild } from '../store.ts';

/** Makes a group a guild. Its owner plays for it, unless they play for another or chose one this week. */
export const foundGuild = serve(operations.foundGuild, async (context, { uid }, { groupId, banner }) => {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [stored, plan] = await Promise.all([
      readGroup(db, tx, groupId),
      planPlayer(db, tx, uid),
      assertMayWrite(db, tx, uid, now),
    ]);
    const group = asOwner(stored, uid);
    if (group.guild) return groupView(group, now);
    const { player } = plan;
    if (!(await findReady(context, group, player)).isReady)
      throw new AppError('guild-not-ready', { level: guildLevel });
    const guild = { ...group, guild: { foundedAt: now, banner } };
    writeGroup(db, tx, guild, group);
    createGuild(db, tx, groupId, { name: group.name, banner });
    const plays = player.guild && !player.guild.left;
    if (!plays && choosesAgainAt(player, now) === null)
      plan.write({ player: { ...player, guild: chosenGuild(player, groupId, now) } });
    return groupView(guild, now);
  });
});

/** Gives a guild another banner, for the owner of its group. Throws `guild-not-founded` for other groups. */
export const changeBanner = serve(operations.changeBanner, async (context, { uid }, { groupId, banner }) => {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [stored] = await Promise.all([readGroup(db, tx, groupId), assertMayWrite(db, tx, uid, now)]);
    const group = asOwner(stored, uid);
    if (!group.guild) throw new AppError('guild-not-founded');
    const changed = { ...group, guild: { ...group.guild, banner } };
    writeGroup(db, tx, changed, group);
    return groupView(changed, now);
  });
});
