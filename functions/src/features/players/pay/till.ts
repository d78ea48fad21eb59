import { isDeepStrictEqual } from 'node:util';
import { type Player, purseOf, withEntry } from '../player.ts';
import { type Due, grantedAnew, type LedgerEntry, type Paid, paidAfter, settle } from './ledger.ts';

/** Settles one source after another: a player, and the entries to append to their ledger. */
export type Till = {
  /** The player by now. */
  player: () => Player;
  entries: readonly LedgerEntry[];
  /** What a source has paid lately. */
  paidBy: (source: string) => Paid | null;
  /** Settles what a source has paid with what it should have. */
  settle: (paid: Paid | null, due: Due | null) => void;
  /** Pays a source that has paid before once more. */
  payAnew: (paid: Paid, due: Due) => void;
};

export function openTill(former: Player, now: number): Till {
  let player = former;
  const entries: LedgerEntry[] = [];
  const append = (entry: LedgerEntry, due: Pick<Due, 'base' | 'by'> | null) => {
    player = withEntry(player, entry, due ?? {});
    entries.push(entry);
  };
  return {
    player: () => player,
    entries,
    paidBy: (source) => player.paid.find((each) => each.source === source) ?? null,
    settle: (paid, due) => {
      const entry = settle(paid, due, purseOf(player), now);
      const isReturned = entry?.kind === 'returned';
      if (entry) append(entry, (isReturned ? paid : due) ?? paid);
      // What is due by now may differ from what a return gives.
      const adjusted = isReturned && paid && settle(paidAfter(entry, paid), due, purseOf(player), now);
      if (adjusted) append(adjusted, due);
      if (!entry && paid && due?.by && !isDeepStrictEqual(due.by, paid.by)) {
        const paidNow = player.paid.map((each) => (each === paid ? { ...paid, by: due.by! } : each));
        player = { ...player, paid: paidNow };
      }
    },
    payAnew: (paid, due) => append(grantedAnew(paid, due, now), due),
  };
}
