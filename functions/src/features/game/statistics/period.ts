/** Sums and summaries of a period's days. */
import type { CountedDay } from '@cine/contract/game/counted-days';
import { dateOf, dayOf, weekOf } from '@cine/contract/game/local-days';
import type { RewardKind } from '@cine/contract/game/pay/rewards';
import { streaksOf } from '@cine/contract/game/streak-days';
import type { Period, Statistics } from '@cine/contract/operations/game/statistics';
import type { Days } from './counted-year.ts';
import { yearOf } from './dates.ts';

export type Bounds = { from: string; to: string };

export function boundsOf(period: Period, date: string): Bounds {
  if (period === 'day') return { from: date, to: date };
  if (period === 'week') {
    const from = weekOf(date);
    return { from, to: dateOf(dayOf(from) + 6) };
  }
  if (period === 'month') {
    const month = date.slice(0, 7);
    return { from: `${month}-01`, to: lastOfMonth(month) };
  }
  const year = date.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The months of a year, the days of anything shorter. */
function partsOf(period: Period, { from, to }: Bounds): Bounds[] {
  if (period !== 'year')
    return Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, after) => {
      const date = dateOf(dayOf(from) + after);
      return { from: date, to: date };
    });
  return Array.from({ length: 12 }, (_, month) =>
    boundsOf('month', `${from.slice(0, 4)}-${String(month + 1).padStart(2, '0')}-01`),
  );
}

function lastOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}

type Sums = Pick<Statistics['totals'], 'movies' | 'minutes' | 'together' | 'xp' | 'coins'>;

export function sumsOf(days: readonly CountedDay[]): Sums {
  const sum = (countOf: (day: CountedDay) => number) => days.reduce((total, day) => total + countOf(day), 0);
  const earned = (kind: 'xp' | 'coins') =>
    sum((day) => Object.values(day.earned).reduce((total, paid) => total + paid[kind], 0));
  return {
    movies: sum(({ movies }) => movies),
    minutes: sum(({ minutes }) => minutes),
    together: sum(({ together }) => together),
    xp: earned('xp'),
    coins: earned('coins'),
  };
}

/** What a summary is made from. Days are numbers besides. */
export type Basis = {
  /** Counted days that include the period. */
  all: Days;
  /** The years with counted days. */
  years: readonly number[];
  /** The days that were kept, and those that are excused. */
  kept: readonly number[];
  short: readonly number[];
  today: string;
};

type Summary = Omit<Statistics, 'countedUntil' | 'years' | 'groups'>;

/** A period's statistics until today. */
export function periodSummaryOf(period: Period, bounds: Bounds, basis: Basis): Summary {
  const dated = daysWithin(basis.all, bounds);
  const days = dated.map(([, day]) => day);
  const first = days.flatMap((day) => day.first);
  const start = dayOf(bounds.from);
  const end = dayOf(bounds.to);
  const sums = sumsOf(days);
  const paid = (...rewards: RewardKind[]) =>
    days.reduce(
      (sum, { earned }) => sum + rewards.reduce((all, each) => all + (earned[each]?.count ?? 0), 0),
      0,
    );
  return {
    period,
    ...bounds,
    totals: {
      ...sums,
      days: days.filter(({ movies }) => movies > 0).length,
      challenges: paid('challenge', 'own-challenge', 'weekly'),
      badges: paid('badge'),
      perWeek: perWeekOf(sums.movies, bounds, basis),
    },
    longestStreak: streaksOf(
      basis.kept.filter((day) => day >= start && day <= end),
      new Set(basis.short),
    ).best,
    best: bestOf(dated),
    fullest: fullestOf(dated),
    genres: favourites(first.flatMap(({ genres }) => genres)).map(([name, count]) => ({ name, count })),
    directors: favourites(first.flatMap(({ directors }) => directors)).map(([name, count]) => ({
      name,
      count,
    })),
    decades: favourites(first.flatMap(({ year }) => (year === null ? [] : [Math.floor(year / 10) * 10]))).map(
      ([decade, count]) => ({ decade, count }),
    ),
    parts: partsOf(period, bounds).map((part) => ({
      from: part.from,
      ...sumsOf(daysWithin(basis.all, part).map(([, day]) => day)),
    })),
  };
}

/** Movies a week since the period began, or the first counted day of all; null for less than a week. */
function perWeekOf(movies: number, { from, to }: Bounds, { all, years, today }: Basis): number | null {
  const isFirstYear = years.every((year) => year >= yearOf(from));
  const first = isFirstYear ? Object.keys(all).sort()[0] : undefined;
  const begin = dayOf(first !== undefined && first > from ? first : from);
  const days = Math.min(dayOf(to), dayOf(today)) - begin + 1;
  return days < 7 ? null : Math.round((movies * 70) / days) / 10;
}

type Dated = (readonly [date: string, day: CountedDay])[];

export function daysWithin(all: Days, { from, to }: Bounds): Dated {
  const dated = Object.entries(all).filter(([date]) => date >= from && date <= to);
  return dated.sort(([one], [other]) => (one < other ? -1 : 1));
}

function bestOf(days: Dated): Statistics['best'] {
  const [best] = days
    .filter(([, { movies }]) => movies > 0)
    .toSorted(([, one], [, other]) => other.movies - one.movies || other.minutes - one.minutes);
  return best ? { date: best[0], movies: best[1].movies, minutes: best[1].minutes } : null;
}

function fullestOf(days: Dated): Statistics['fullest'] {
  const [fullest] = days
    .filter(([, { people }]) => people > 1)
    .toSorted(([, one], [, other]) => other.people - one.people);
  return fullest ? { date: fullest[0], people: fullest[1].people } : null;
}

const maxShown = 5;

/** What occurs most often, equal ones in their order. */
function favourites<T extends string | number>(all: readonly T[]): [T, number][] {
  const counts = [...Map.groupBy(all, (each) => each)].map(([each, alike]): [T, number] => [
    each,
    alike.length,
  ]);
  return counts
    .sort(([one, most], [other, count]) => count - most || (one < other ? -1 : 1))
    .slice(0, maxShown);
}
