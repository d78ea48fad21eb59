/** The part of a gain that was paid, from the ledger's entries, without naming a secret badge. */
import { openBadges } from '@cine/contract/game/badges/open-badges';
import { rewards } from '@cine/contract/game/pay/rewards';
import { idOf, sourceOf } from '@cine/contract/game/pay/sources';
import type { Gain } from '@cine/contract/operations/together/challenges';
import type { LedgerEntry } from '#core/ledger/index.ts';
import { type Player, paidBy } from '#core/players/index.ts';

export type GainPay = NonNullable<Gain['paid']>[number];

/** A ledger entry as others may see it: not which secret badge it was. */
export type ShownEntry = GainPay & Pick<LedgerEntry, 'kind'>;

const openIds = new Set(openBadges.map(({ id }) => id));

export function shownEntry({ source, reward, kind, xp, coins }: LedgerEntry): ShownEntry {
  const sourceId = idOf(source);
  return {
    reward,
    kind,
    xp,
    coins,
    ...(reward === 'badge' && openIds.has(sourceId) && { badge: sourceId }),
    ...(reward === 'milestone' && { level: Number(sourceId) }),
  };
}

export function isTake({ xp, coins }: Pick<GainPay, 'xp' | 'coins'>): boolean {
  return xp < 0 || coins < 0;
}

/** What is paid after further entries; `unmatched` took from nothing listed here. */
export function payAfterEntries(
  former: readonly GainPay[],
  entries: readonly ShownEntry[],
): { paid: GainPay[]; unmatched: ShownEntry[] } {
  const unmatched: ShownEntry[] = [];
  let paid: GainPay[] = [...former];
  for (const entry of entries) {
    const { kind, ...pay } = entry;
    const part = kind === 'adjusted' || isTake(entry) ? findChangedPay(paid, entry) : null;
    if (part) paid = paid.map((each) => (each === part ? sumOf(part, pay) : each));
    else if (isTake(entry)) unmatched.push(entry);
    else paid = [...paid, pay];
  }
  return { paid: paid.filter(({ xp, coins }) => xp > 0 || coins > 0), unmatched };
}

/** The pay that an entry changes; among several of one kind, the one that it takes exactly. */
function findChangedPay(
  paid: readonly GainPay[],
  { reward, badge, level, xp, coins }: ShownEntry,
): GainPay | null {
  const same = paid.filter((each) => each.reward === reward && each.badge === badge && each.level === level);
  return same.findLast((each) => each.xp === -xp && each.coins === -coins) ?? same[0] ?? null;
}

function sumOf(one: GainPay, other: GainPay): GainPay {
  return { ...one, xp: Math.max(0, one.xp + other.xp), coins: Math.max(0, one.coins + other.coins) };
}

/** Pay that isn't for one movie alone: when that is undone, it may stay, or be taken from another's gain. */
export function sharedPay<Of extends GainPay>(all: readonly Of[]): Of[] {
  return all.filter(({ reward }) => !rewards[reward].ofOneMovie);
}

/** Milestones that a movie had reached before it was undone, as each is paid only once. */
export function milestonesAgain(before: Player, player: Player, movieId: number): GainPay[] {
  return before.milestones
    .filter((level) => level > before.level && level <= player.level)
    .flatMap((level) => {
      const paid = paidBy(player, sourceOf.milestone(level));
      return paid?.by?.includes(movieId)
        ? [{ reward: paid.reward, xp: paid.xp, coins: paid.coins, level }]
        : [];
    });
}
