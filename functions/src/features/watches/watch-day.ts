import { dayOf, weekOf } from '@cine/contract/game/local-days';
import { maxCountedPerDay } from '@cine/contract/game/rewards';
import type { WatchDay } from '@cine/contract/operations/evenings/watches';
import { minute } from '@cine/contract/time';
import { localDateOf } from '../../platform/time/zoned.ts';
import type { Calendar } from '../account/index.ts';

export type { WatchDay };

type WeekMovie = WatchDay['movies'][number];

type Recorded = { movieId: number; runtime: number | null; watchedAt: number; recordedAt: number };

/** The local date of a movie: the one on which it began. */
export function dateOfMovie(
  { watchedAt, runtime }: Pick<Recorded, 'watchedAt' | 'runtime'>,
  timeZone: string,
): string {
  return localDateOf(watchedAt - (runtime ?? 0) * minute, timeZone);
}

/**
 * Stamps a watch with its day and its places, after the user's watch of that week with the most movies before it; null if
 * it is the week's first. A movie has one place of a day, however often it is recorded, and those beyond the day's last
 * share the next.
 */
export function stamped(
  watch: Recorded,
  calendar: Omit<Calendar, 'region'> & Partial<Pick<Calendar, 'region'>>,
  former: WatchDay | null,
): WatchDay {
  const { movieId } = watch;
  const { timeZone } = calendar;
  const date = dateOfMovie(watch, timeZone);
  const onTime = isOnTime(date, watch, calendar);
  // A week's movies count in one region, whoever moves in between.
  const region = former?.region ?? calendar.region;
  const before = former?.movies ?? [];
  const isIt = (each: WeekMovie) => each.movieId === movieId && each.date === date;
  const isFull = before.filter((each) => each.date === date).length >= maxCountedPerDay;
  const movies = before.some(isIt) || isFull ? before : [...before, { movieId, date, onTime }];
  const ofDay = movies.filter((each) => each.date === date);
  const at = ofDay.findIndex(isIt);
  return {
    date,
    timeZone,
    ...(region !== undefined && { region }),
    ...(watch.watchedAt < calendar.since && { early: true as const }),
    onTime,
    placeOfDay: at >= 0 ? at + 1 : maxCountedPerDay + 1,
    placeOfWeek: movies.filter((each) => each.onTime).findIndex(isIt) + 1,
    monday: weekOf(date),
    count: movies.length,
    movies,
  };
}

/** Recorded by the end of the following local day, and watched since the user signed up. */
function isOnTime(
  date: string,
  { watchedAt, recordedAt }: Recorded,
  { timeZone, since }: Omit<Calendar, 'region'>,
): boolean {
  return watchedAt >= since && dayOf(localDateOf(recordedAt, timeZone)) <= dayOf(date) + 1;
}
