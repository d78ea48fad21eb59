import type { LedgerEntry } from '../../ledger/index.ts';
import type { Player } from '../player.ts';
import { type Occasions, settlersByOccasion } from './settlers.ts';
import { openTill, type Settled } from './till.ts';

/** The ledger's sources whose last entries `settle` needs, as the player may no longer remember their pay. */
export function sourcesNeeded<Of extends keyof Occasions>(
  player: Player,
  of: Of,
  occasion: Occasions[Of],
  now: number,
): string[] {
  return [...new Set(settlersByOccasion[of].reads(player, occasion, now))];
}

/** Settles what an occasion pays or costs, from the last entries of the sources needed. */
export function settle<Of extends keyof Occasions>(
  former: Player,
  of: Of,
  occasion: Occasions[Of],
  now: number,
  last: readonly LedgerEntry[] = [],
): Settled {
  const till = openTill(former, now, last);
  settlersByOccasion[of].settle(till, occasion);
  return { player: till.player, entries: till.entries };
}
