import { badgeXp } from '@cine/contract/game/badges/badge';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { allBadges, earnedBadges } from '../../badge-rules/index.ts';
import type { Due, Paid } from '../../ledger/index.ts';
import { type EarnedBadge, type Player, rememberedForMs } from '../player.ts';
import type { Till } from './till.ts';

/**
 * Pays the badges that the player has earned, and takes back the pay of those that no longer hold; if earned
 * again, they return exactly that. Badges held for `rememberedForMs` stay, as nothing can be withdrawn.
 */
export function payBadges(till: Till): void {
  const { player: former, today: date, now } = till;
  if (former.reel === null) return;
  const isHeld = (id: string) => former.badges[id]?.taken === null;
  const isForGood = (id: string) => isHeld(id) && former.badges[id]!.at <= now - rememberedForMs;
  const earned = earnedBadges(former, new Set(Object.keys(former.badges).filter(isForGood)));
  const flippedBadges = allBadges.filter(({ id }) => earned.has(id) !== isHeld(id));
  if (flippedBadges.length === 0) return;
  const badges: Record<string, EarnedBadge> = { ...former.badges };
  for (const { id, rarity } of flippedBadges) {
    const source = sourceOf.badge(id);
    const badge = former.badges[id];
    const paid: Paid | null = badge ? { source, reward: 'badge', date, coins: 0, ...payOf(badge) } : null;
    const due: Due = { source, reward: 'badge', date, xp: badgeXp[rarity], coins: 0 };
    till.payDifference(paid, earned.has(id) ? due : null);
    const { xp, sequence, taken } = till.paidBy(source)!;
    const at = earned.has(id) ? now : badge!.at;
    badges[id] = { at, xp, sequence, taken: taken === null ? null : taken.xp };
  }
  till.player = { ...till.player, badges, earned: heldOf(badges) };
}

function payOf({ xp, sequence, taken }: EarnedBadge): Pick<Paid, 'xp' | 'sequence' | 'taken'> {
  return { xp, sequence, taken: taken === null ? null : { xp: taken, coins: 0 } };
}

function heldOf(badges: Player['badges']): string[] {
  return Object.keys(badges)
    .filter((id) => badges[id]!.taken === null)
    .sort();
}
