import { weeksInRow } from '@cine/contract/game/guilds/weeks';
import { dateOf, dayOf, weekOf as mondayFor } from '@cine/contract/game/local-days';
import { closesAt } from '@cine/contract/game/weekly/weeks';
import { showGuild as operation } from '@cine/contract/operations/game/guilds';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { localDateOf } from '../../../../platform/time/zoned.ts';
import { loadAccount } from '../../../core/account/index.ts';
import { loadPlayers } from '../../../core/players/index.ts';
import { loadGuildStandings } from '../../../core/standings/index.ts';
import { asMember, isMember, loadGroup } from '../../../together/groups/index.ts';
import { findReady } from '../ready-service.ts';
import { loadGuild } from '../store.ts';
import { choiceOf, weekView } from '../view.ts';

/** A group's guild as its members see it. */
export const showGuild = serve(operation, async (context, { uid }, { groupId }) => {
  const { db } = context;
  const now = context.now();
  const [stored, account, [player]] = await Promise.all([
    loadGroup(db, groupId),
    loadAccount(context, uid),
    loadPlayers(db, [uid]),
    assertNotDeleted(db, null, uid, now),
  ]);
  if (!account) throw new AppError('account-missing');
  const group = asMember(stored, uid);
  const choice = choiceOf(player!, groupId, now);
  if (!group.guild) {
    const ready = group.ownerId === uid ? await findReady(context, group, player!) : null;
    return { ready, players: [], choice, weeks: [], won: 0, inRow: 0 };
  }
  const [guild, playing] = await Promise.all([loadGuild(db, groupId), loadGuildStandings(db, groupId)]);
  const monday = mondayFor(localDateOf(now, account.timeZone));
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
