import type { LedgerEntry } from '../../ledger/index.ts';
import type { Player } from '../player.ts';
import { type Occasions, settlersByOccasion } from './settlers.ts';
import { openTill, type Settled } from './till.ts';

/** The ledger's sources whose last entries are needed, as the player may no longer remember their pay. */
export function sourcesNeeded<Name extends keyof Occasions>(
  player: Player,
  name: Name,
  occasion: Occasions[Name],
  now: number,
): string[] {
  const sources = settlersByOccasion[name].flatMap(({ reads }) => reads?.(player, occasion, now) ?? []);
  return [...new Set(sources)];
}

/** Settles what an occasion pays or costs, from the last entries of the sources needed. */
export function settleOccasion<Name extends keyof Occasions>(
  former: Player,
  name: Name,
  occasion: Occasions[Name],
  now: number,
  last: readonly LedgerEntry[] = [],
): Settled {
  const till = openTill(former, now, last);
  for (const { settle } of settlersByOccasion[name]) settle(till, occasion);
  return { player: till.player, entries: till.entries };
}
