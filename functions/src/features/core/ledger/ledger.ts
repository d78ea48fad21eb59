/**
 * The next entry of a source: granted, adjusted, taken back or granted again, by what it paid and what is
 * due.
 */
import { multiplied, noBonus, type Pay } from '@cine/contract/game/pay/rewards';
import type { LedgerEntryView, PaidView } from '@cine/contract/operations/core/players';

/** A line of the ledger, which is append-only; totals are its sums. Times are epoch milliseconds. */
export type LedgerEntry = Omit<LedgerEntryView, 'at'> & { id: string; at: number };

/** What a source has paid by now. */
export type Paid = PaidView;

/** What a source should have paid by now, and the local date it counts for. */
export type Due = Pay &
  Pick<Paid, 'source' | 'reward' | 'date' | 'by' | 'bonus'> & {
    /** XP before the streak's multiplier and the bonus, if they apply; a mended streak adds to the XP. */
    base?: number;
  };

/**
 * The entry that a source needs after what it has paid, or null:
 * - `granted`: the first; its id, the idempotency key, is the source.
 * - `taken`: nothing is due, so all its pay goes, but no more than the player has.
 * - `returned`: gives exactly what was taken.
 * - `adjusted`: a longer streak adds to the pay, a shorter one takes nothing, but a smaller base does.
 */
export function entryFor(paid: Paid | null, due: Due | null, purse: Pay, now: number): LedgerEntry | null {
  if (!paid) return due && entryOf('granted', due, due, null, now);
  if (paid.taken) return due && entryOf('returned', { ...paid, date: due.date }, paid.taken, paid, now);
  const lately = paidLately(paid);
  if (!due) {
    const taken = { xp: -Math.min(lately.xp, purse.xp), coins: -Math.min(lately.coins, purse.coins) };
    return entryOf('taken', paid, taken, paid, now);
  }
  const least = (due.base ?? 0) < (paid.base ?? 0) ? { xp: 0, coins: 0 } : lately;
  const change = {
    xp: Math.max(due.xp, least.xp, lately.xp - purse.xp) - lately.xp,
    coins: Math.max(due.coins, least.coins, lately.coins - purse.coins) - lately.coins,
  };
  return change.xp === 0 && change.coins === 0 ? null : entryOf('adjusted', due, change, paid, now);
}

/** The entry of a source that pays again after a year; what it paid is final. */
export function grantedAgainEntry(paid: Paid, due: Due, now: number): LedgerEntry {
  const before = { xp: paid.xp, coins: paid.coins };
  return entryOf('granted', { ...due, before }, due, paid, now);
}

/** The entry that takes coins for something bought, or held as a bet. */
export function spentEntry(
  { coins, ...subject }: Pick<Due, 'source' | 'reward' | 'date' | 'coins'>,
  now: number,
): LedgerEntry {
  return entryOf('spent', subject, { xp: 0, coins: -coins }, null, now);
}

/** The entry that gives back what another one spent: the second of its source. */
export function returnedEntry(
  { coins, ...subject }: Pick<Due, 'source' | 'reward' | 'date' | 'coins'>,
  now: number,
): LedgerEntry {
  const held = paidAfter(spentEntry({ ...subject, coins }, now));
  return entryOf('returned', subject, { xp: 0, coins }, held, now);
}

/** What a source has paid since it paid again, or in all. */
export function paidLately({ xp, coins, before }: Pick<Paid, 'xp' | 'coins' | 'before'>): Pay {
  return { xp: xp - (before?.xp ?? 0), coins: coins - (before?.coins ?? 0) };
}

function entryOf(
  kind: LedgerEntry['kind'],
  subject: Pick<Due, 'source' | 'reward' | 'date' | 'base' | 'bonus'> & Pick<Paid, 'before'>,
  change: Pay,
  former: Paid | null,
  now: number,
): LedgerEntry {
  const { source, reward, date, base, bonus, before = former?.before } = subject;
  const sequence = former ? former.sequence + 1 : 0;
  const id = sequence === 0 ? source : `${source}:${sequence}`;
  // Zero has a sign in JavaScript; a change of nothing is plain 0.
  const xp = change.xp || 0;
  const coins = change.coins || 0;
  const paid = { xp: (former?.xp ?? 0) + xp, coins: (former?.coins ?? 0) + coins };
  const entry = { id, source, reward, kind, xp, coins, paid, sequence, date, at: now };
  return {
    ...entry,
    ...(base !== undefined && { base }),
    ...(bonus && { bonus }),
    ...(before && { before }),
  };
}

/** What a source has paid after an entry, and for which movies. */
export function paidAfter(
  { source, reward, kind, xp, coins, paid, sequence, date, base, bonus, before }: LedgerEntry,
  movieIds?: Paid['by'],
): Paid {
  return {
    source,
    reward,
    date,
    ...paid,
    sequence,
    taken: kind === 'taken' ? { xp: -xp || 0, coins: -coins || 0 } : null,
    ...(base !== undefined && { base }),
    ...(bonus && { bonus }),
    ...(before && { before }),
    ...(movieIds !== undefined && { by: movieIds }),
  };
}

/** What a source should have paid, once the streak of its date has this many days. */
export function dueWith(paid: Paid & { base: number }, streak: number): Due {
  const { intelligence } = paid.bonus ?? noBonus;
  return { ...paid, ...paidLately(paid), xp: multiplied(paid.base, streak, intelligence) };
}
