import { rewards } from '@cine/contract/game/rewards';
import { day } from '@cine/contract/time';
import { withShort } from '@cine/contract/zones/zone-history';
import { paidAfter } from '../../ledger/index.ts';
import { type Player, paidBy, rememberedFor } from '../player.ts';
import type { PayingWatch } from './movie-dues.ts';
import type { Till } from './till.ts';

/** A watch that is settled; `was` says what a promotion made of it. */
export type SettledWatch = PayingWatch & { recordedAt: number; was?: unknown };

/** What was recorded within this time is remembered for sure: its date is at most two days earlier. */
const surelyKnownFor = rememberedFor - 3 * day;

/** The watches of which the player may have forgotten what they paid. */
export function oldOf(watches: readonly SettledWatch[], now: number): SettledWatch[] {
  return watches.filter(({ recordedAt }) => recordedAt <= now - surelyKnownFor);
}

/** Whether the player may have forgotten what a movie paid; a promotion makes it another movie. */
export function mayBeForgotten(watches: readonly SettledWatch[], now: number): boolean {
  return oldOf(watches, now).length > 0 || watches.some(({ was }) => was !== undefined);
}

/** Which of the given sources the player no longer remembers the pay of. */
export function sourcesForgotten(player: Player, sources: readonly string[]): string[] {
  return sources.filter((source) => paidBy(player, source) === null);
}

/** Which of the sources are forgotten, or may be with the first entry that is added. */
export function unsureTo(player: Player, sources: readonly string[], now: number): string[] {
  return sources.filter((source) => {
    const paid = paidBy(player, source);
    return paid === null || Date.parse(paid.date) <= now - surelyKnownFor;
  });
}

/** Restores from the ledger what the player has forgotten, and sets the calendar of their days. */
export function rememberForgotten(till: Till, { watches }: { watches: readonly SettledWatch[] }): void {
  till.player = withCalendar(till.player, watches);
  const forgotten = till.last.filter(
    ({ reward, source }) => rewards[reward].recalled && paidBy(till.player, source) === null,
  );
  if (forgotten.length === 0) return;
  const paid = [...till.player.paid, ...forgotten.map((each) => paidAfter(each))];
  till.player = { ...till.player, paid };
}

/** The player with the newest watch's time zone and short days, or the same object. */
function withCalendar(player: Player, watches: readonly SettledWatch[]): Player {
  const newest = watches
    .filter(({ day }) => day !== undefined)
    .reduce<SettledWatch | null>(
      (latest, watch) => (latest && latest.recordedAt >= watch.recordedAt ? latest : watch),
      null,
    );
  if (!newest?.day) return player;
  const { timeZone, short: seen } = newest.day;
  const short = seen ? withShort(player.short, seen, newest.recordedAt) : player.short;
  return timeZone === player.timeZone && short === player.short ? player : { ...player, timeZone, short };
}
