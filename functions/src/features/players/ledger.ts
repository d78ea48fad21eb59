/** One line of the XP ledger: append-only, and totals are their sum. Times are epoch milliseconds. */
export type LedgerEntry = {
  id: string;
  /** What the XP is for, such as `challenge:{challengeId}`. */
  source: string;
  kind: 'granted' | 'taken' | 'returned';
  /** XP; negative when taken. */
  amount: number;
  /** Position among the entries of the same source, from 0. */
  sequence: number;
  at: number;
};

/**
 * The entry that a reward needs after its source's last one, or null. A withdrawal takes at most the total, and the next
 * grant exactly that. The first entry's id, the idempotency key, is the source.
 */
export function settle(
  source: string,
  last: LedgerEntry | null,
  earned: boolean,
  reward: number,
  totalXp: number,
  now: number,
): LedgerEntry | null {
  if (!last) return earned ? entry('granted', reward) : null;
  if (earned) return last.kind === 'taken' ? entry('returned', -last.amount) : null;
  return last.kind === 'taken' ? null : entry('taken', -Math.min(last.amount, totalXp));

  function entry(kind: LedgerEntry['kind'], amount: number): LedgerEntry {
    const sequence = last ? last.sequence + 1 : 0;
    // Zero has a sign in JavaScript; an entry of nothing is plain 0.
    return {
      id: sequence === 0 ? source : `${source}:${sequence}`,
      source,
      kind,
      amount: amount || 0,
      sequence,
      at: now,
    };
  }
}
