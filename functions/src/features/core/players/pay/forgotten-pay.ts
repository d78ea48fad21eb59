/**
 * A player's document keeps what was paid in the last 16 days (46 for company); anything older is read from
 * the ledger.
 */
import { rewards } from '@cine/contract/game/pay/rewards';
import { day } from '@cine/contract/time';
import { paidAfter } from '../../ledger/index.ts';
import { type Player, paidBy, rememberedForMs } from '../player.ts';
import type { CandidateWatch } from './movie-dues.ts';
import type { Till } from './till.ts';

/** A watch to settle. `recordedAt` is in epoch milliseconds; `was` is what it was before a promotion. */
export type WatchToSettle = CandidateWatch & { recordedAt: number; was?: unknown };

/** Watches recorded within this time are surely remembered: their dates are at most two days earlier. */
const rememberedForSureMs = rememberedForMs - 3 * day;

/** The watches whose pay the player may no longer remember. */
export function selectOldWatches(watches: readonly WatchToSettle[], now: number): WatchToSettle[] {
  return watches.filter(({ recordedAt }) => recordedAt <= now - rememberedForSureMs);
}

/** Whether the player may no longer remember what a movie paid. A promotion makes it another movie. */
export function mayBeForgotten(watches: readonly WatchToSettle[], now: number): boolean {
  return selectOldWatches(watches, now).length > 0 || watches.some(({ was }) => was !== undefined);
}

/** The sources whose pay the player no longer remembers. */
export function findForgottenSources(player: Player, sources: readonly string[]): string[] {
  return sources.filter((source) => paidBy(player, source) === null);
}

/** The sources whose pay is forgotten, or may be once another entry is added. */
export function findUncertainSources(player: Player, sources: readonly string[], now: number): string[] {
  return sources.filter((source) => {
    const paid = paidBy(player, source);
    return paid === null || Date.parse(paid.date) <= now - rememberedForSureMs;
  });
}

/** Recalls from the ledger what the player no longer remembers. */
export function recallPay(till: Till): void {
  const forgotten = till.lastEntries.filter(
    ({ reward, source }) => rewards[reward].recalled && paidBy(till.player, source) === null,
  );
  if (forgotten.length === 0) return;
  const paid = [...till.player.paid, ...forgotten.map((each) => paidAfter(each))];
  till.player = { ...till.player, paid };
}
