import { isDeepStrictEqual } from 'node:util';
import { type Player, paidBy, purseOf, withEntry } from '../player.ts';
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
  const append = (entry: LedgerEntry, by: Paid['by']) => {
    player = withEntry(player, entry, by);
    entries.push(entry);
  };
  return {
    player: () => player,
    entries,
    paidBy: (source) => paidBy(player, source),
    settle: (paid, due) => {
      const by = due ? due.by : paid?.by;
      const entry = settle(paid, due, purseOf(player), now);
      if (entry) append(entry, by);
      // What is due by now may differ from what a return gives.
      const adjusted =
        entry?.kind === 'returned' ? settle(paidAfter(entry, by), due, purseOf(player), now) : null;
      if (adjusted) append(adjusted, by);
      // The same pay may be for another date, or other movies.
      if (!entry && due) {
        const { date, base, by: ids } = due;
        const changes = { date, ...(base !== undefined && { base }), ...(ids && { by: ids }) };
        const all = player.paid.map((each) => (each === paid ? { ...paid, ...changes } : each));
        if (!isDeepStrictEqual(all, player.paid)) player = { ...player, paid: all };
      }
    },
    payAnew: (paid, due) => append(grantedAnew(paid, due, now), due.by),
  };
}
