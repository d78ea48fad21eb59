/** What a movie should have paid by its watches: its dates, its weeks with others, hosted evenings. */
import { dayOf, mondayOf } from '@cine/contract/game/local-days';
import { type Bonus, moviePay, moviePayWith, paidMovies, rewards } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { Company, WatchDay } from '@cine/contract/operations/watching/watches';
import type { Due, Paid } from '../../ledger/index.ts';

/** A watch that may pay; `isPaying` says whether it does. */
export type CandidateWatch = {
  movieId: number;
  /** `runtime` in minutes. */
  facts: { runtime: number | null };
  /** The movie night at which it was watched, if any. */
  sessionId: string | null;
  withdrawn: boolean;
  /** A withdrawn watch keeps its day for the streak if another user withdrew it. */
  keepsDay?: true;
  /** The local date, and whether the watch was recorded on time; only counted watches have it. */
  day?: WatchDay;
  /** Who else was there; watches recorded alone have none. */
  company?: Company;
};

/** A watch that pays. */
type PayingWatch = CandidateWatch & { day: WatchDay };

/** Whether a watch can pay: live, recorded on time, and of a movie that TMDB has. */
export function isPaying(watch: CandidateWatch): watch is PayingWatch {
  return watch.day?.onTime === true && !watch.withdrawn && !isCustomMovie(watch.movieId);
}

/** The days that a movie's watches keep for the streak, also those of watches that another user withdrew. */
export function keptDaysOf(watches: readonly CandidateWatch[]): Set<number> {
  return new Set(
    watches.flatMap(({ day, withdrawn, keepsDay }) =>
      day?.onTime && (!withdrawn || keepsDay) ? [dayOf(day.date)] : [],
    ),
  );
}

/** The weeks, by Monday, in which a movie was watched with others. */
export function weeksTogether(watches: readonly CandidateWatch[]): Set<number> {
  return new Set(firstDateByWeek(watches).keys());
}

/** The weeks, by Monday, in which a movie was watched with others, each with the first date. */
export function firstDateByWeek(watches: readonly CandidateWatch[]): Map<number, string> {
  const dates = watches
    .filter(isPaying)
    .filter(isTogether)
    .map(({ day }) => day.date)
    .sort();
  // A map keeps a key's last value, so the first date comes last.
  return new Map(dates.toReversed().map((date) => [mondayOf(dayOf(date)), date]));
}

/** The ledger's sources of sessions hosted for enough others, with the date of each. */
export function dateByHostedSession(watches: readonly CandidateWatch[]): Map<string, string> {
  const hosted = watches
    .filter(isPaying)
    .filter(({ company }) => company?.hosted && company.members >= rewards.evening.others);
  return new Map(
    hosted.flatMap(({ sessionId, day }) =>
      sessionId === null ? [] : [[sourceOf.evening(sessionId), day.date]],
    ),
  );
}

export type MovieDues = {
  /** What the movie should have paid by now, if anything; the ledger gets the difference. */
  firstPay: Due | null;
  /** What the movie pays again, for a watch a year after the one that was paid. */
  repeatPay: Due | null;
};

/**
 * What a movie should have paid:
 * - Dates: the first date on which a watch pays, and the next day, as one evening may be recorded twice.
 * - Watch: the one of those dates with the highest base; ties go to more coins.
 * - Caps: a watch that is beyond its day's or week's paid movies has no base, so it pays nothing.
 * - Multiplier: the streak of the first date, and the bonus that applied when the movie first paid, or
 *   today's if it hasn't yet.
 * - Repeat: a watch a year after the first date pays again, by the same rules.
 */
export function movieDues(
  movieId: number,
  watches: readonly CandidateWatch[],
  paid: Paid | null,
  streakOf: (date: string) => number,
  bonus: Bonus | undefined,
): MovieDues {
  const dues = watches
    .filter(isPaying)
    .flatMap((watch) => dueOf(movieId, watch))
    .filter(({ date }) => !isBeforeRepeat(date, paid))
    .sort((one, other) => (one.date < other.date ? -1 : 1));
  // What was paid may be for a later date than a watch that a promotion or a guest brought.
  const [first] = [...(paid ? [paid.date] : []), ...dues.map(({ date }) => date)].sort();
  if (first === undefined) return { firstPay: null, repeatPay: null };
  const isYearLater = ({ date }: BaseDue) => dayOf(date) - dayOf(first) >= paidMovies.onceInDays;
  return {
    firstPay: bestOfFirst(
      dues.filter((due) => !isYearLater(due)),
      streakOf,
      paid ? paid.bonus : bonus,
    ),
    repeatPay: bestOfFirst(dues.filter(isYearLater), streakOf, bonus),
  };
}

/** Whether a date is older than the repeat that was paid; the day before may be the same evening. */
function isBeforeRepeat(date: string, paid: Paid | null): boolean {
  return paid?.before !== undefined && dayOf(date) < dayOf(paid.date) - 1;
}

/** The best due of the first date and the next, dated by the first, so that a third date is never near. */
function bestOfFirst(
  dues: readonly BaseDue[],
  streakOf: (date: string) => number,
  bonus: Bonus | undefined,
): Due | null {
  const [first] = dues;
  if (!first) return null;
  const { date } = first;
  const duesOfEvening = dues.filter((due) => dayOf(due.date) - dayOf(date) <= 1);
  const isBetter = (due: BaseDue, best: BaseDue) =>
    due.base > best.base || (due.base === best.base && due.coins > best.coins);
  const { together, ...best } = duesOfEvening.reduce((better, due) => (isBetter(due, better) ? due : better));
  const pay = moviePayWith({ xp: best.base, coins: best.coins }, together, streakOf(date), bonus);
  return { ...best, date, ...pay, ...(bonus && { bonus }) };
}

/** What a watch pays before the streak's multiplier and the bonus. */
type BaseDue = Omit<Due, 'xp'> & { base: number; together: boolean };

function dueOf(movieId: number, watch: PayingWatch): BaseDue[] {
  const { day, facts } = watch;
  const together = isTogether(watch);
  const pay = moviePay({ ...day, runtime: facts.runtime, together });
  if (!pay) return [];
  const due = { source: sourceOf.movie(movieId), reward: 'movie', date: day.date } as const;
  return [{ ...due, coins: pay.coins, base: pay.xp, together }];
}

function isTogether({ company }: CandidateWatch): boolean {
  return company !== undefined && company.members > 0;
}
