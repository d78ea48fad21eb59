import { allKept, keptInARowBefore } from '@cine/contract/game/active-days';
import { dateOf, dayOf, mondayOf, weekOf } from '@cine/contract/game/local-days';
import { hostedPay, rewards, weekTogetherPay } from '@cine/contract/game/rewards';
import { streaksOf } from '@cine/contract/game/streak';
import type { Player } from '../player.ts';
import { type Kept, withKeeper } from './kept.ts';
import { type Due, dueWith, type LedgerEntry, type Paid } from './ledger.ts';
import {
  daysOf,
  firstTogether,
  hostedIn,
  isPaying,
  movieDues,
  movieOfSource,
  type PayingWatch,
  sourceOfMovie,
  weeksOf,
} from './movie-dues.ts';
import { settleRatingOf, withoutPaid } from './settle-rating.ts';
import { settleVotesFor } from './settle-vote.ts';
import { openTill, type Till } from './till.ts';

/**
 * What kept a day is known for nine days, as an activity is recorded a day late at most, and withdrawn a day
 * after. What kept a week is known for six: a guest of an evening may have an account a month later.
 */
export const recentDays = 8;
const recentWeeks = 35;

/** Evenings hosted within this many days can still pay. The player remembers what their weeks paid. */
const hostedWithinDays = 33;

export type Settled = { player: Player; entries: readonly LedgerEntry[] };

/**
 * Settles what a movie's watches pay: the movie itself, the weeks with others, the evenings hosted, and what
 * a mended streak adds to other movies. `paid` is what the movie has paid so far, `today` the user's date.
 */
export function payMovie(
  former: Player,
  movieId: number,
  watches: readonly PayingWatch[],
  paid: Paid | null,
  today: string,
  now: number,
): Settled {
  const source = sourceOfMovie(movieId);
  const day = dayOf(today);
  const days = withKeeper(former.days, source, daysOf(watches), day - recentDays);
  const weeks = withKeeper(former.weeks, source, weeksOf(watches), mondayOf(day) - recentWeeks);
  const isSame = days === former.days && weeks === former.weeks;
  const till = openTill(isSame ? former : { ...former, days, weeks }, now);

  const streakOf = streakOfDates(till.player());
  const { due, anew } = movieDues(movieId, watches, paid, streakOf, former.bonus);
  till.settle(paid, due);
  const known = till.paidBy(source) ?? paid;
  if (anew && known) till.payAnew(known, anew);

  settleWeeks(till, former.weeks, weeks, firstTogether(watches), today);
  settleHosted(till, movieId, hostedIn(watches), dateOf(day - hostedWithinDays));
  settleVotesFor(till, movieId, watches.some(isPaying));
  settleRatingOf(till, movieId);
  settleMended(till, streakOf);
  return { player: withoutPaid(till.player()), entries: till.entries };
}

/** The weeks and evenings that watches may pay for. */
export function companySources(watches: readonly PayingWatch[], today: string): string[] {
  const day = dayOf(today);
  const weeks = [...weeksOf(watches)].filter((monday) => monday >= mondayOf(day) - recentWeeks);
  const since = dateOf(day - hostedWithinDays);
  const hosted = [...hostedIn(watches)].filter(([, date]) => date >= since);
  return [...weeks.map(sourceOfWeek), ...hosted.map(([source]) => source)];
}

function sourceOfWeek(monday: number): string {
  return `week:${dateOf(monday)}`;
}

/** The first movie with others in a week, on its date; a week that was mended adds to the next ones. */
function settleWeeks(
  till: Till,
  former: Kept,
  weeks: Kept,
  dates: ReadonlyMap<number, string>,
  today: string,
): void {
  const kept = new Set(allKept(weeks));
  const from = mondayOf(dayOf(today)) - recentWeeks;
  const all = [...former.recent, ...weeks.recent].map(({ at }) => at);
  const recent = new Set(all.filter((monday) => monday >= from));
  for (const monday of [...recent].sort((one, other) => one - other)) {
    const source = sourceOfWeek(monday);
    const paid = till.paidBy(source);
    const pay = weekTogetherPay(keptInARowBefore(weeks, monday, 7));
    const by = moviesOf(weeks, monday, paid?.by ?? []);
    const date = paid?.date ?? dates.get(monday) ?? dateWithin(monday, today);
    const due: Due = { source, reward: 'week', date, ...pay, by };
    till.settle(paid, kept.has(monday) ? due : null);
  }
}

/** The movies that keep a week, those that were known in their order before the others. */
function moviesOf({ recent }: Kept, monday: number, known: readonly number[]): number[] {
  const keepers = recent.find(({ at }) => at === monday)?.by ?? [];
  const all = keepers.map(movieOfSource);
  return [...known.filter((id) => all.includes(id)), ...all.filter((id) => !known.includes(id))];
}

/** Today, or the last day of a week that is over. */
function dateWithin(monday: number, today: string): string {
  return dateOf(Math.min(dayOf(today), monday + 6));
}

/** Evenings hosted since a date pay as long as any of their movies counts; a week has room for some. */
function settleHosted(till: Till, movieId: number, hosted: ReadonlyMap<string, string>, since: string): void {
  const before = till.player().paid.filter(({ reward, by }) => reward === 'evening' && by?.includes(movieId));
  for (const source of new Set([...hosted.keys(), ...before.map((each) => each.source)])) {
    const paid = till.paidBy(source);
    const date = paid?.date ?? hosted.get(source)!;
    if (date < since) continue;
    const others = (paid?.by ?? []).filter((id) => id !== movieId);
    const by = hosted.has(source) ? [...others, movieId].sort((one, other) => one - other) : others;
    const isDue = by.length > 0 && (paid !== null || hasRoom(till, date));
    const { bonus } = paid ?? till.player();
    const due: Due = { source, reward: 'evening', date, ...hostedPay(bonus), by, ...(bonus && { bonus }) };
    till.settle(paid, isDue ? due : null);
  }
}

function hasRoom(till: Till, date: string): boolean {
  const ofWeek = till
    .player()
    .paid.filter((each) => each.reward === 'evening' && weekOf(each.date) === weekOf(date));
  return ofWeek.length < rewards.hosted.perWeek;
}

/** How many days the streak has on each of its dates. */
export function streakOfDates({ days, short }: Pick<Player, 'days' | 'short'>): (date: string) => number {
  const streaks = streaksOf(allKept(days), new Set(short.days));
  const lengths = new Map(streaks.days.map(({ day, length }) => [day, length]));
  return (date) => lengths.get(dayOf(date)) ?? 0;
}

/** What a mended streak adds to what later days paid. */
export function settleMended(till: Till, streakOf: (date: string) => number): void {
  for (const paid of till.player().paid) {
    if (paid.base === undefined || paid.taken) continue;
    till.settle(paid, dueWith({ ...paid, base: paid.base }, streakOf(paid.date)));
  }
}
