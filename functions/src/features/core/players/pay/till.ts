/** The till of one occasion: how it is opened for a player, and what it appends to their ledger. */
import { isDeepStrictEqual } from 'node:util';
import { shortDays, withShort, type Zones, zoneAt } from '@cine/contract/zones/zone-history';
import { type Due, entryFor, type LedgerEntry, type Paid, paidAfter } from '../../ledger/index.ts';
import { type Player, purseOf, paidBy as rememberedPay, todayOf, withEntry } from '../player.ts';

/** A player after what they did was paid, and the entries to append to their ledger. */
export type PayOutcome = { player: Player; entries: readonly LedgerEntry[] };

/** Pays one source after another: the player and the new entries, which grow with each. */
export type Till = {
  player: Player;
  readonly entries: readonly LedgerEntry[];
  readonly now: number;
  /** The player's local date. */
  readonly today: string;
  /** The entries that were read from the ledger: each one the last of its source. */
  readonly lastEntries: readonly LedgerEntry[];
  /** What a source has paid, as the player remembers or its last entry says. */
  paidBy: (source: string) => Paid | null;
  /** Appends the entry that makes up the difference between what a source has paid and what is due. */
  payDifference: (paid: Paid | null, due: Due | null) => void;
  /** Adds an entry, with the movies that it is for. */
  append: (entry: LedgerEntry, movieIds?: Paid['by']) => void;
};

/** A till for a player. `lastEntries` are those of sources whose pay the player has forgotten. */
export function openTill(former: Player, now: number, lastEntries: readonly LedgerEntry[] = []): Till {
  const entries: LedgerEntry[] = [];
  const till: Till = {
    player: former,
    entries,
    now,
    get today() {
      return todayOf(till.player, now);
    },
    lastEntries,
    paidBy: (source) => {
      const entry = lastEntries.find((each) => each.source === source);
      return rememberedPay(till.player, source) ?? (entry ? paidAfter(entry) : null);
    },
    payDifference: (paid, due) => {
      const movieIds = due ? due.by : paid?.by;
      const entry = entryFor(paid, due, purseOf(till.player), now);
      if (entry) till.append(entry, movieIds);
      // A return gives what was taken, and what is due may have changed since.
      const adjusted =
        entry?.kind === 'returned'
          ? entryFor(paidAfter(entry, movieIds), due, purseOf(till.player), now)
          : null;
      if (adjusted) till.append(adjusted, movieIds);
      if (!entry && paid && due) till.player = withPayMoved(till.player, paid, due);
    },
    append: (entry, movieIds) => {
      till.player = withEntry(till.player, entry, movieIds);
      entries.push(entry);
    },
  };
  return till;
}

/** Counts the player's days in these zones from now on. */
export function noteZones(till: Till, zones: Zones): void {
  const { player, now } = till;
  const short = withShort(player.short, shortDays(zones, now), now);
  till.player = { ...player, timeZone: zoneAt(zones, now), short };
}

/** Pay that stays the same may be for another date by now, or for other movies. */
function withPayMoved(player: Player, paid: Paid, { date, base, by }: Due): Player {
  const moved = { ...paid, date, ...(base !== undefined && { base }), ...(by && { by }) };
  const all = player.paid.map((each) => (each === paid ? moved : each));
  return isDeepStrictEqual(all, player.paid) ? player : { ...player, paid: all };
}
