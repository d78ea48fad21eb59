/** Settles one occasion, such as a watch, a rating, a vote or a duel, by its steps. */
import type { LedgerEntry } from '../../ledger/index.ts';
import type { Player } from '../player.ts';
import { type Occasions, stepsByOccasion } from './pay-steps.ts';
import { openTill, type PayOutcome } from './till.ts';

/** The ledger's sources whose last entries are needed, as the player may no longer remember their pay. */
export function sourcesNeeded<Name extends keyof Occasions>(
  player: Player,
  name: Name,
  occasion: Occasions[Name],
  now: number,
): string[] {
  const sources = stepsByOccasion[name].flatMap(
    ({ sourcesToRead }) => sourcesToRead?.(player, occasion, now) ?? [],
  );
  return [...new Set(sources)];
}

/** Pays or charges for an occasion, from the last entries of the sources needed. */
export function payOccasion<Name extends keyof Occasions>(
  former: Player,
  name: Name,
  occasion: Occasions[Name],
  now: number,
  last: readonly LedgerEntry[] = [],
): PayOutcome {
  const till = openTill(former, now, last);
  for (const { run } of stepsByOccasion[name]) run(till, occasion);
  return { player: till.player, entries: till.entries };
}
