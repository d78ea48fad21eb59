import * as operations from '@cine/contract/operations/game/guilds';
import { day } from '@cine/contract/time';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { assertMayWrite } from '../../../../platform/firestore/deletion-mark.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { choosesAgainAt, chosenGuild, planPlayer, withoutGuild } from '../../../core/players/index.ts';
import { asMember, readGroup } from '../../../together/groups/index.ts';
import { choiceOf } from '../view.ts';

/** Makes the caller play for a guild of theirs. One that they play for already stays theirs. */
export const chooseGuild = serve(operations.chooseGuild, async (context, { uid }, { groupId }) => {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [stored, { player, write }] = await Promise.all([
      readGroup(db, tx, groupId),
      planPlayer(db, tx, uid),
      assertMayWrite(db, tx, uid, now),
    ]);
    if (!asMember(stored, uid).guild) throw new AppError('guild-not-founded');
    if (player.guild?.id === groupId && !player.guild.left) return choiceOf(player, groupId, now);
    const again = choosesAgainAt(player, now);
    if (again !== null) throw new AppError('guild-chosen-lately', { days: Math.ceil((again - now) / day) });
    const chosen = { ...player, guild: chosenGuild(player, groupId, now) };
    write({ player: chosen });
    return choiceOf(chosen, groupId, now);
  });
});

/** Lets the caller play for a guild no longer; nothing changes for one that they don't play for. */
export const leaveGuild = serve(operations.leaveGuild, async (context, { uid }, { groupId }) => {
  const { db } = context;
  const now = context.now();
  return transact(db, async (tx) => {
    const [{ player, write }] = await Promise.all([
      planPlayer(db, tx, uid),
      assertMayWrite(db, tx, uid, now),
    ]);
    const left = withoutGuild(player, groupId);
    write({ player: left });
    return choiceOf(left, groupId, now);
  });
});
