import { dayOf, mondayOf } from '@cine/contract/game/local-days';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { type Bonus, moviePay, moviePayWith, paidMovies, rewards } from '@cine/contract/game/rewards';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { Company, WatchDay } from '@cine/contract/operations/watching/watches';
import type { Due, Paid } from '../../ledger/index.ts';

export type PayingWatch = {
  movieId: number;
  facts: { runtime: number | null };
  sessionId: string | null;
  withdrawn: boolean;
  keepsDay?: true;
  day?: WatchDay;
  company?: Company;
};

type Stamped = PayingWatch & { day: WatchDay };

function paying(watches: readonly PayingWatch[]): Stamped[] {
  return watches.filter(isPaying);
}

/** Whether a watch can pay: live, recorded on time, and of a movie that TMDB has. */
export function isPaying(watch: PayingWatch): watch is Stamped {
  return watch.day?.onTime === true && !watch.withdrawn && !isCustomMovie(watch.movieId);
}

/** The days that a movie's watches keep, also those that somebody else withdrew. */
export function daysOf(watches: readonly PayingWatch[]): Set<number> {
  return new Set(
    watches.flatMap(({ day, withdrawn, keepsDay }) =>
      day?.onTime && (!withdrawn || keepsDay) ? [dayOf(day.date)] : [],
    ),
  );
}

/** The weeks, by their Mondays, in which a movie was watched with others. */
export function weeksOf(watches: readonly PayingWatch[]): Set<number> {
  return new Set(firstTogether(watches).keys());
}

/** The first date with others of each of those weeks. */
export function firstTogether(watches: readonly PayingWatch[]): Map<number, string> {
  const dates = paying(watches)
    .filter(isTogether)
    .map(({ day }) => day.date)
    .sort();
  return new Map(dates.toReversed().map((date) => [mondayOf(dayOf(date)), date]));
}

/** The sources that pay for evenings hosted for enough others, with each one's date. */
export function hostedIn(watches: readonly PayingWatch[]): Map<string, string> {
  const hosted = paying(watches).filter(
    ({ company }) => company?.hosted && company.members >= rewards.evening.others,
  );
  return new Map(
    hosted.flatMap(({ sessionId, day }) =>
      sessionId === null ? [] : [[sourceOf.evening(sessionId), day.date]],
    ),
  );
}

export type MovieDues = {
  /** What is due instead of what was paid before, or for the first time. */
  due: Due | null;
  /** What is due for the same movie, long enough after. */
  anew: Due | null;
};

/**
 * What a movie should have paid: the best of its watches on the first of their dates and the next one, as the
 * same evening may be recorded twice, as far as caps leave anything, multiplied by the streak of the first
 * date. It pays again for a watch a year after the one that was paid. The character's present `bonus`
 * counts only where something pays for the first time or anew.
 */
export function movieDues(
  movieId: number,
  watches: readonly PayingWatch[],
  paid: Paid | null,
  streakOf: (date: string) => number,
  bonus: Bonus | undefined,
): MovieDues {
  const dues = paying(watches)
    .flatMap((watch) => dueOf(movieId, watch))
    .filter(({ date }) => !isSettled(date, paid))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  // What was paid may be for a later date than a watch that a promotion or a guest brought.
  const [first] = [...(paid ? [paid.date] : []), ...dues.map(({ date }) => date)].sort();
  if (first === undefined) return { due: null, anew: null };
  const isLong = ({ date }: BaseDue) => dayOf(date) - dayOf(first) >= paidMovies.onceInDays;
  return {
    due: bestOfFirst(
      dues.filter((due) => !isLong(due)),
      streakOf,
      paid ? paid.bonus : bonus,
    ),
    anew: bestOfFirst(dues.filter(isLong), streakOf, bonus),
  };
}

/** Whether a watch is from before its movie paid anew; one a day earlier may be of the same evening. */
function isSettled(date: string, paid: Paid | null): boolean {
  return paid?.before !== undefined && dayOf(date) < dayOf(paid.date) - 1;
}

/** Dated by the first, so that a third evening in a row isn't the second's. */
function bestOfFirst(
  dues: readonly BaseDue[],
  streakOf: (date: string) => number,
  bonus: Bonus | undefined,
): Due | null {
  const [first] = dues;
  if (!first) return null;
  const { date } = first;
  const near = dues.filter((due) => dayOf(due.date) - dayOf(date) <= 1);
  const isBetter = (due: BaseDue, best: BaseDue) =>
    due.base > best.base || (due.base === best.base && due.coins > best.coins);
  const { together, ...best } = near.reduce((better, due) => (isBetter(due, better) ? due : better));
  const pay = moviePayWith({ xp: best.base, coins: best.coins }, together, streakOf(date), bonus);
  return { ...best, date, ...pay, ...(bonus && { bonus }) };
}

/** What a watch pays before the streak's multiplier and the bonus. */
type BaseDue = Omit<Due, 'xp'> & { base: number; together: boolean };

function dueOf(movieId: number, watch: Stamped): BaseDue[] {
  const { day, facts } = watch;
  const together = isTogether(watch);
  const pay = moviePay({ ...day, runtime: facts.runtime, together });
  if (!pay) return [];
  const due = { source: sourceOf.movie(movieId), reward: 'movie', date: day.date } as const;
  return [{ ...due, coins: pay.coins, base: pay.xp, together }];
}

function isTogether({ company }: PayingWatch): boolean {
  return company !== undefined && company.members > 0;
}
