/** What entries pay for something, as others may see it: without naming a secret badge. */
import { openBadges } from '@cine/contract/game/badges/open-badges';
import { idOf } from '@cine/contract/game/pay/sources';
import type { EarnedPay } from '@cine/contract/operations/together/challenges';
import type { LedgerEntry } from './ledger.ts';

/** A ledger entry as others may see it: not which secret badge it was. */
export type ShownEntry = EarnedPay & Pick<LedgerEntry, 'kind'>;

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

export function isTake({ xp, coins }: Pick<EarnedPay, 'xp' | 'coins'>): boolean {
  return xp < 0 || coins < 0;
}

/** What is paid after further entries; `unmatched` took from nothing listed here. */
export function payAfterEntries(
  former: readonly EarnedPay[],
  entries: readonly ShownEntry[],
): { paid: EarnedPay[]; unmatched: ShownEntry[] } {
  const unmatched: ShownEntry[] = [];
  let paid: EarnedPay[] = [...former];
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
  paid: readonly EarnedPay[],
  { reward, badge, level, xp, coins }: ShownEntry,
): EarnedPay | null {
  const same = paid.filter((each) => each.reward === reward && each.badge === badge && each.level === level);
  return same.findLast((each) => each.xp === -xp && each.coins === -coins) ?? same[0] ?? null;
}

function sumOf(one: EarnedPay, other: EarnedPay): EarnedPay {
  return { ...one, xp: Math.max(0, one.xp + other.xp), coins: Math.max(0, one.coins + other.coins) };
}
