import { dayOf } from '@cine/contract/game/local-days';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { grantedAgainEntry } from '../../ledger/index.ts';
import type { Player } from '../player.ts';
import { withKeeper } from './days-with-keepers.ts';
import { findForgottenSources, mayBeForgotten, type WatchToSettle } from './forgotten-pay.ts';
import { type CandidateWatch, keptDaysOf, movieDues } from './movie-dues.ts';
import { recentDays, streakOfDates } from './streak.ts';
import type { Till } from './till.ts';

/** A movie, and the player's watches of it. */
export type MovieWatches<Watch = CandidateWatch> = { movieId: number; watches: readonly Watch[] };

export function sourcesOfMovie(
  player: Player,
  { movieId, watches }: MovieWatches<WatchToSettle>,
  now: number,
): string[] {
  return mayBeForgotten(watches, now) ? findForgottenSources(player, [sourceOf.movie(movieId)]) : [];
}

/** Pays a movie by its watches, and keeps its days; `game/pay/rewards.ts` has the amounts. */
export function payMovie(till: Till, { movieId, watches }: MovieWatches): void {
  const source = sourceOf.movie(movieId);
  const { days: former, bonus } = till.player;
  const days = withKeeper(former, source, keptDaysOf(watches), dayOf(till.today) - recentDays);
  if (days !== former) till.player = { ...till.player, days };
  const paid = till.paidBy(source);
  const { firstPay, repeatPay } = movieDues(movieId, watches, paid, streakOfDates(till.player), bonus);
  till.payDifference(paid, firstPay);
  const paidByNow = till.paidBy(source);
  if (repeatPay && paidByNow) till.append(grantedAgainEntry(paidByNow, repeatPay, till.now), repeatPay.by);
}
