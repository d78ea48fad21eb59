import * as operations from '@cine/contract/operations/game/guilds';
import { joinGroup, renewInvitation } from '@cine/contract/operations/together/groups';
import { banner, groupOf, guildOf, raise } from '../../../../functions/test/builders.ts';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, forBothTurns, newMember, type Row, type Stage } from '../../row.ts';

/** Groups of the user with two others, another each turn, whose owner may found guilds. */
const groups = async (user: TestUser, stage: Stage) => ({
  groups: await forBothTurns(async () => groupOf(user, [await newMember(stage), await newMember(stage)])),
  raised: await raise(user, 25),
});

/** The user's guild with two others. */
const own = async (user: TestUser, stage: Stage) => ({
  groupId: await guildOf(user, [await newMember(stage), await newMember(stage)]),
});

/** A guild of the user, and two who are in its group. */
const choosers = async (user: TestUser, stage: Stage) => {
  const groupId = await guildOf(user);
  const { invitation } = await user.call(renewInvitation, { groupId });
  const players = await forBothTurns(async () => {
    const player = await newMember(stage);
    await player.call(joinGroup, { code: invitation!.code });
    return player;
  });
  return { groupId, players };
};

/** A guild of the user, and two others who play for it. */
const players = async (user: TestUser, stage: Stage) => {
  const chosen = await choosers(user, stage);
  for (const player of chosen.players) await player.call(operations.chooseGuild, { groupId: chosen.groupId });
  return chosen;
};

export const guildsRows: Row[] = [
  byPreparedMember(operations.foundGuild, 'of three', groups, (user, { turn, groups }) =>
    user.call(operations.foundGuild, { groupId: groups[turn], banner }),
  ),
  byPreparedMember(operations.changeBanner, '', own, (user, { groupId, turn }) =>
    user.call(operations.changeBanner, { groupId, banner: { ...banner, emblem: turn ? 'sea' : 'planet' } }),
  ),
  byPreparedMember(operations.chooseGuild, '', choosers, (_, { groupId, players, turn }) =>
    players[turn].call(operations.chooseGuild, { groupId }),
  ),
  byPreparedMember(operations.leaveGuild, '', players, (_, { groupId, players, turn }) =>
    players[turn].call(operations.leaveGuild, { groupId }),
  ),
  byPreparedMember(operations.showGuild, 'three play for it', own, (user, { groupId }) =>
    user.call(operations.showGuild, { groupId }),
  ),
  byPreparedMember(operations.showGuild, 'a group of three, by its owner', groups, (user, { groups, turn }) =>
    user.call(operations.showGuild, { groupId: groups[turn] }),
  ),
];
