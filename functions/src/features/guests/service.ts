import type { absorbGuest } from '@cine/contract/account';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/caller.ts';
import { transact } from '../../platform/transact.ts';
import { planAbsorbed } from '../account/index.ts';
import {
  appendEntry,
  loadEntries,
  loadFinishedIds,
  readEntriesOf,
  readPlayer,
  writePlayer,
} from '../players/index.ts';
import { handToMember } from '../sessions/index.ts';
import { copyWatches } from '../watches/index.ts';
import { absorb } from './absorption.ts';
import { guestIdOf } from './guest-token.ts';

type Absorbed = OutputOf<typeof absorbGuest>;

/**
 * Brings all that a guest did into the member who proves to have been that guest. In steps that each may be repeated:
 * the guest is claimed, the game state follows in one transaction, then watches (whose triggers settle progress) and
 * places in open sessions. Called again after a failure it goes on where it stopped; after a success it moves nothing.
 * Costs a read and a write for each of the guest's watches: the one action that grows with what somebody did.
 */
export async function absorbGuestInto(
  context: Context,
  caller: Caller,
  { guestToken }: ParsedInputOf<typeof absorbGuest>,
): Promise<Absorbed> {
  const guestId = await guestIdOf(context, guestToken);
  await claim(context, guestId, caller.uid);
  const challenges = await moveGameState(context, guestId, caller.uid);
  const watches = await copyWatches(context, guestId, caller.uid);
  const sessions = await handToMember(context, guestId, caller.uid);
  return { guestId, watches, challenges, sessions };
}

/** Marks the guest as the member's, or refuses: a member's account, or a guest somebody else has claimed. */
async function claim(context: Context, guestId: string, memberId: string): Promise<void> {
  await transact(context.db, async (tx) => {
    const planned = await planAbsorbed(context, tx, guestId, memberId);
    planned.apply();
  });
}

async function moveGameState(context: Context, guestId: string, memberId: string): Promise<number> {
  const [guestEntries, finished] = await Promise.all([
    loadEntries(context.db, guestId),
    loadFinishedIds(context.db, memberId),
  ]);
  return transact(context.db, async (tx) => {
    const sources = [...new Set(guestEntries.map(({ source }) => source))];
    const [member, guest, memberEntries] = await Promise.all([
      readPlayer(context.db, tx, memberId),
      readPlayer(context.db, tx, guestId),
      readEntriesOf(context.db, tx, memberId, sources),
    ]);
    const { player, entries, challenges } = absorb(member, memberEntries, finished, guest, guestEntries);
    for (const entry of entries) appendEntry(context.db, tx, memberId, entry);
    if (entries.length > 0 || challenges.length > 0) writePlayer(context.db, tx, memberId, player);
    return challenges.length;
  });
}
