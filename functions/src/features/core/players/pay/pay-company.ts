/** Pays weeks in which friends watched together, and evenings that a member hosted. */
import { allKept, keptInARowBefore } from '@cine/contract/game/active-days';
import { dateOf, dateWithinWeek, dayOf, mondayOf } from '@cine/contract/game/local-days';
import { fitsCaps } from '@cine/contract/game/pay/caps';
import { hostedPay, weekTogetherPay } from '@cine/contract/game/pay/rewards';
import { idOf, sourceOf } from '@cine/contract/game/pay/sources';
import type { Due, Paid } from '../../ledger/index.ts';
import { type Player, todayOf } from '../player.ts';
import { type DaysWithKeepers, withKeeper } from './days-with-keepers.ts';
import { findForgottenSources, selectOldWatches, type WatchToSettle } from './forgotten-pay.ts';
import { dateByHostedSession, firstDateByWeek, weeksTogether } from './movie-dues.ts';
import type { MovieWatches } from './pay-movie.ts';
import type { Till } from './till.ts';

/** Days for which a week's keepers are known, as a guest may open an account a month after an evening. */
const keepersKnownForDays = 35;

/** Sessions hosted within this many days can still pay. */
const hostedWithinDays = 33;

/** The weeks whose last entries must be read before paying: the player has forgotten what they paid. */
export function sourcesOfWeeksTogether(
  player: Player,
  { watches }: MovieWatches<WatchToSettle>,
  now: number,
): string[] {
  const from = mondayOf(dayOf(todayOf(player, now))) - keepersKnownForDays;
  const weeks = [...weeksTogether(selectOldWatches(watches, now))].filter((monday) => monday >= from);
  return findForgottenSources(
    player,
    weeks.map((monday) => sourceOf.week(dateOf(monday))),
  );
}

/** Pays each week with a movie watched with others; a week recorded late raises the pay of those after it. */
export function payWeeksTogether(till: Till, { movieId, watches }: MovieWatches): void {
  const { weeks: former } = till.player;
  const from = mondayOf(dayOf(till.today)) - keepersKnownForDays;
  const weeks = withKeeper(former, sourceOf.movie(movieId), weeksTogether(watches), from);
  if (weeks !== former) till.player = { ...till.player, weeks };
  const active = new Set(allKept(weeks));
  const dates = firstDateByWeek(watches);
  for (const monday of weeksToPay(former, weeks, from)) {
    const paid = till.paidBy(sourceOf.week(dateOf(monday)));
    const date = paid?.date ?? dates.get(monday) ?? dateWithinWeek(till.today, monday);
    till.payDifference(paid, active.has(monday) ? dueForWeek(weeks, monday, date, paid) : null);
  }
}

/** The Mondays of weeks that have or had keepers, from one on, the earliest first. */
function weeksToPay(former: DaysWithKeepers, weeks: DaysWithKeepers, from: number): number[] {
  const mondays = [...former.recent, ...weeks.recent].map(({ at }) => at).filter((monday) => monday >= from);
  return [...new Set(mondays)].sort((one, other) => one - other);
}

function dueForWeek(weeks: DaysWithKeepers, monday: number, date: string, paid: Paid | null): Due {
  const source = sourceOf.week(dateOf(monday));
  const pay = weekTogetherPay(keptInARowBefore(weeks, monday, 7));
  return { source, reward: 'week', date, ...pay, by: moviesKeeping(weeks, monday, paid?.by ?? []) };
}

/** The movies that keep a week: first those it had before, in their order. */
function moviesKeeping({ recent }: DaysWithKeepers, monday: number, former: readonly number[]): number[] {
  const keepers = recent.find(({ at }) => at === monday)?.by ?? [];
  const all = keepers.map((keeper) => Number(idOf(keeper)));
  return [...former.filter((id) => all.includes(id)), ...all.filter((id) => !former.includes(id))];
}

/**
 * The hosted sessions whose last entries must be read before paying: the player has forgotten what they paid.
 */
export function sourcesOfHostedSessions(
  player: Player,
  { watches }: MovieWatches<WatchToSettle>,
  now: number,
): string[] {
  const since = hostedSince(todayOf(player, now));
  const hosted = [...dateByHostedSession(selectOldWatches(watches, now))].filter(([, date]) => date >= since);
  return findForgottenSources(
    player,
    hosted.map(([source]) => source),
  );
}

function hostedSince(today: string): string {
  return dateOf(dayOf(today) - hostedWithinDays);
}

/** Pays hosted sessions while one of their movies counts, as many a week as the table of rewards allows. */
export function payHostedSessions(till: Till, { movieId, watches }: MovieWatches): void {
  const since = hostedSince(till.today);
  const hosted = dateByHostedSession(watches);
  const before = till.player.paid.filter(({ reward, by }) => reward === 'evening' && by?.includes(movieId));
  for (const source of new Set([...hosted.keys(), ...before.map((each) => each.source)])) {
    const paid = till.paidBy(source);
    const date = paid?.date ?? hosted.get(source)!;
    if (date < since) continue;
    const others = (paid?.by ?? []).filter((id) => id !== movieId);
    const movieIds = hosted.has(source) ? [...others, movieId].sort((one, other) => one - other) : others;
    const isDue = movieIds.length > 0 && (paid !== null || fitsCaps(till.player.paid, 'evening', date));
    const { bonus } = paid ?? till.player;
    const due: Due = {
      source,
      reward: 'evening',
      date,
      ...hostedPay(bonus),
      by: movieIds,
      ...(bonus && { bonus }),
    };
    till.payDifference(paid, isDue ? due : null);
  }
}
