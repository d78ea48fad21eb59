import { type DuelKind, isFair } from '@cine/contract/game/duels/duel-rules';
import { houseEquipment } from '@cine/contract/game/items/owned-items';
import type { OutputOf } from '@cine/contract/operation';
import { equipItem, unequipItem } from '@cine/contract/operations/game/characters';
import * as duels from '@cine/contract/operations/game/duels';
import { orRefused } from '../expect-rejection.ts';
import type { Hands } from './hands.ts';

type Preview = OutputOf<typeof duels.previewDuel>;

/** An even duel with a friend, with as high a bet as may be, where it pays by now. */
export async function duelWithFriend(me: Hands, friend: Hands): Promise<void> {
  const { even } = await look(me, friend);
  if (even.pays.unpaid === null) await fight(me, friend, 'even', even);
}

/** A duel with a second account, of the kind that it's more likely to lose, wherever that brings anything. */
export async function duelWithOwn(me: Hands, account: Hands): Promise<void> {
  const preview = await look(me, account);
  const kind = likelier(preview);
  const { pays, mostBet } = preview[kind];
  if (pays.unpaid === null || mostBet > 0) await fight(me, account, kind, preview[kind]);
}

const outfits = [[], ['weapon'], ['armor'], ['weapon', 'armor']] as const;

/** Lets a second account wear what makes it as likely to lose as a duel that pays allows. */
export async function weaken(me: Hands, account: Hands): Promise<void> {
  let best: { outfit: (typeof outfits)[number]; share: number } | null = null;
  for (const outfit of outfits) {
    await wear(account, outfit);
    const preview = await look(me, account);
    const share = shareOf(preview[likelier(preview)]);
    if (!best || share > best.share) best = { outfit, share };
  }
  await wear(account, best!.outfit);
}

async function wear({ user }: Hands, without: (typeof outfits)[number]): Promise<void> {
  for (const category of ['weapon', 'armor'] as const) {
    if (without.some((each) => each === category)) await user.call(unequipItem, { category });
    else await user.call(equipItem, { itemId: houseEquipment[category]! });
  }
}

function look(me: Hands, other: Hands): Promise<Preview> {
  return me.user.call(duels.previewDuel, { userId: other.user.uid, groupId: me.groupId });
}

/** The kind without a clear favourite that the caller wins more often; an even one never has a favourite. */
function likelier({ real, even }: Preview): DuelKind {
  return isFair('real', real.odds) && shareOf(real) > shareOf(even) ? 'real' : 'even';
}

function shareOf({ odds: { win, draw } }: Preview[DuelKind]): number {
  return win + draw / 2;
}

/** Proposes a duel and lets the other accept it; who can't put the same into it doesn't. */
async function fight(
  me: Hands,
  other: Hands,
  kind: DuelKind,
  { seen, mostBet }: Preview[DuelKind],
): Promise<void> {
  const sought = { userId: other.user.uid, groupId: me.groupId };
  const { id: duelId } = await me.user.call(duels.proposeDuel, { ...sought, kind, bet: mostBet, seen });
  const duel = await other.user.call(duels.showDuel, { duelId });
  const isFought = await orRefused(other.user.call(duels.acceptDuel, { duelId, seen: duel.seen! }));
  if (!isFought) await me.user.call(duels.withdrawDuel, { duelId });
}
