/** Founds and shows guilds, changes their banner, and lets members choose and leave one. */
import { guildLevel } from '@cine/contract/game/guilds/guild';
import { weeksInRow } from '@cine/contract/game/guilds/weeks';
import { dateOf, dayOf, weekOf } from '@cine/contract/game/local-days';
import { closesAt } from '@cine/contract/game/weekly/weeks';
import * as operations from '@cine/contract/operations/game/guilds';
import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { assertMayWrite, assertNotDeleted } from '#core/access/index.ts';
import { readAccount } from '#core/account/index.ts';
import { readCircle, requireBlockLookup } from '#core/circles/index.ts';
import { loadPlayers, type Player, planPlayer } from '#core/players/index.ts';
import { loadGuildStandings, loadStandings } from '#core/standings/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import {
  type Group,
  groupView,
  isMember,
  planGroup,
  readGroup,
  requireMember,
  requireOwner,
} from '#together/groups/index.ts';
import { choosesAgainAt, chosenGuild, withoutGuild } from './choice.ts';
import { type Ready, readyOf } from './ready.ts';
import { createGuild, readGuild } from './store.ts';
import { choiceOf, weekView } from './view.ts';

/** Makes a group a guild. Its owner plays for it, unless they play for another or chose one this week. */
export const foundGuild = serve(operations.foundGuild, async (context, { uid }, { groupId, banner }) => {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [planned, plan] = await Promise.all([
      planGroup(tx, groupId),
      planPlayer(tx, uid),
      assertMayWrite(tx, uid, now),
    ]);
    const group = requireOwner(planned?.group ?? null, uid);
    if (group.guild) return groupView(group, now);
    const { player } = plan;
    if (!(await loadReady(context, group, player)).isReady)
      throw new AppError('guild-not-ready', { level: guildLevel });
    const guild = planned!.write({ guild: { foundedAt: now, banner } });
    createGuild(tx, groupId, { name: group.name, banner });
    const plays = player.guild && !player.guild.left;
    if (!plays && choosesAgainAt(player, now) === null)
      plan.write({ player: { ...player, guild: chosenGuild(player, groupId, now) } });
    return groupView(guild, now);
  });
});

/** How far a group meets what a guild needs, as its owner may know. */
async function loadReady(
  { db, now }: Context,
  group: Group,
  owner: Pick<Player, 'level' | 'milestones'>,
): Promise<Ready> {
  const [circle, blocks, memberStandings] = await Promise.all([
    readCircle(db, group.ownerId),
    requireBlockLookup(db, group.ownerId, now()).then((lookup) =>
      lookup.blocksConcerning(Object.keys(group.members)),
    ),
    loadStandings(db, Object.keys(group.members)),
  ]);
  const standings = new Map(memberStandings.map(({ uid, standing }) => [uid, standing]));
  return readyOf(group, { owner, circle, blocks, standings });
}

/** Gives a guild another banner. Throws `guild-not-founded` and `group-owner-only`. */
export const changeBanner = serve(operations.changeBanner, async (context, { uid }, { groupId, banner }) => {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [planned] = await Promise.all([planGroup(tx, groupId), assertMayWrite(tx, uid, now)]);
    const group = requireOwner(planned?.group ?? null, uid);
    if (!group.guild) throw new AppError('guild-not-founded');
    return groupView(planned!.write({ guild: { ...group.guild, banner } }), now);
  });
});

/** Makes the caller play for a guild; nothing changes for one that they play for already. */
export const chooseGuild = serve(operations.chooseGuild, async (context, { uid }, { groupId }) => {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [group, { player, write }] = await Promise.all([
      readGroup(tx, groupId),
      planPlayer(tx, uid),
      assertMayWrite(tx, uid, now),
    ]);
    if (!requireMember(group, uid).guild) throw new AppError('guild-not-founded');
    if (player.guild?.id === groupId && !player.guild.left) return choiceOf(player, groupId, now);
    const again = choosesAgainAt(player, now);
    if (again !== null) throw new AppError('guild-chosen-lately', { days: Math.ceil((again - now) / day) });
    const chosen = { ...player, guild: chosenGuild(player, groupId, now) };
    write({ player: chosen });
    return choiceOf(chosen, groupId, now);
  });
});

/** Ends the caller's playing for a guild; nothing changes for one that they don't play for. */
export const leaveGuild = serve(operations.leaveGuild, async (context, { uid }, { groupId }) => {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [{ player, write }] = await Promise.all([planPlayer(tx, uid), assertMayWrite(tx, uid, now)]);
    const left = withoutGuild(player, groupId);
    write({ player: left });
    return choiceOf(left, groupId, now);
  });
});

export const showGuild = serve(operations.showGuild, async (context, { uid }, { groupId }) => {
  const { db } = context;
  const now = context.now();
  const [storedGroup, account, [player]] = await Promise.all([
    readGroup(db, groupId),
    readAccount(context.db, uid),
    loadPlayers(db, [uid]),
    assertNotDeleted(db, uid, now),
  ]);
  if (!account) throw new AppError('account-missing');
  const group = requireMember(storedGroup, uid);
  const choice = choiceOf(player!, groupId, now);
  if (!group.guild) {
    const ready = group.ownerId === uid ? await loadReady(context, group, player!) : null;
    return { ready, players: [], choice, weeks: [], won: 0, inRow: 0 };
  }
  const [guild, playing] = await Promise.all([readGuild(db, groupId), loadGuildStandings(db, groupId)]);
  const monday = weekOf(localDateOf(now, account.timeZone));
  const mondays = [monday, dateOf(dayOf(monday) - 7)].filter(
    (each) => each === monday || now < closesAt(each),
  );
  const won = guild?.won ?? [];
  return {
    ready: null,
    players: playing.map((each) => each.uid).filter((each) => isMember(group, each)),
    choice,
    weeks: mondays.map((each) => weekView(groupId, each, guild)),
    won: won.length,
    inRow: weeksInRow(won, monday),
  };
});
