/** On which day a watch counts, and whether it was recorded in time for it. */
import { dateOf, weekOf } from '@cine/contract/game/local-days';
import { placesAfter } from '@cine/contract/game/pay/places';
import type { WatchDay } from '@cine/contract/operations/watching/watches';
import { day as dayMs, minute } from '@cine/contract/time';
import {
  dayIn,
  dayLengths,
  instantIn,
  onlyZone,
  shortDays,
  type Zones,
  zoneAt,
} from '@cine/contract/zones/zone-history';
import type { Calendar } from '#core/account/index.ts';
import type { WatchEvent } from './watch.ts';

export type { WatchDay };

type Recorded = { movieId: number; runtime: number | null; watchedAt: number; recordedAt: number };

export function recordedOf({ movieId, facts, watchedAt, recordedAt }: WatchEvent): Recorded {
  return { movieId, runtime: facts.runtime, watchedAt, recordedAt };
}

/** The local date on which a movie began, in the zone of the user's days then. */
export function dateOfMovie(movie: Pick<Recorded, 'watchedAt' | 'runtime'>, zones: Zones): string {
  return dateOf(dayIn(zones, beganAt(movie)));
}

function beganAt({ watchedAt, runtime }: Pick<Recorded, 'watchedAt' | 'runtime'>): number {
  return watchedAt - (runtime ?? 0) * minute;
}

/**
 * A watch's day, with its places among the movies of its day and week. `former` is the day of the watch that
 * lists all of the week's movies so far, or null for the first.
 */
export function watchDayOf(
  watch: Recorded,
  calendar: Pick<Calendar, 'zones'> & Partial<Pick<Calendar, 'region' | 'since'>>,
  former: WatchDay | null,
  isEarly = watch.watchedAt < (calendar.since ?? 0),
): WatchDay {
  const { zones } = calendar;
  const date = dateOfMovie(watch, zones);
  const onTime = !isEarly && isOnTime(watch, zones);
  // A week's movies count in one region, even if the user moves.
  const region = former?.region ?? calendar.region;
  const { movies, ...places } = placesAfter(former?.movies ?? [], { movieId: watch.movieId, date, onTime });
  return {
    date,
    timeZone: zoneAt(zones, beganAt(watch)),
    ...(region !== undefined && { region }),
    ...(isEarly && { early: true as const }),
    onTime,
    ...places,
    monday: weekOf(date),
    count: movies.length,
    movies: [...movies],
    short: shortDays(zones, watch.recordedAt),
  };
}

/** Whether a watch was recorded by the end of the user's following day. */
function isOnTime(watch: Recorded, zones: Zones): boolean {
  const { recordedAt } = watch;
  const began = beganAt(watch);
  const day = dayIn(zones, began);
  const today = dayIn(zones, recordedAt);
  if (today - day > maxDaysOnTime) return false;
  // A day without any time isn't one that follows: zones leave days out, and so do flights.
  const had = dayLengths(zones, began, recordedAt);
  const following = [...had.keys()].filter((each) => each > day && each < today);
  return following.length === 0;
}

/** On time at most this many dates later, as zones and flights skip days. */
const maxDaysOnTime = 3;

/** The days that what is recorded now can keep, latest first, and until when: today and the one before. */
export function openDays(
  { zones, since }: Pick<Calendar, 'zones' | 'since'>,
  now: number,
): { day: number; until: number }[] {
  const today = dayIn(zones, now);
  const around = (maxDaysOnTime + 1) * dayMs;
  const had = [...dayLengths(zones, now - around, now + around).keys()];
  const before = Math.max(...had.filter((day) => day < today));
  const after = Math.min(...had.filter((day) => day > today));
  const open = [
    { day: today, until: instantIn(zones, after + 1, 0) },
    { day: before, until: instantIn(zones, today + 1, 0) },
  ];
  return open.filter(({ day }) => day >= dayIn(zones, since));
}

/** A guest's watch counts for the member if it was recorded at most this long ago. */
const broughtWithinMs = 7 * dayMs;

export function isBrought({ recordedAt }: WatchEvent, now: number): boolean {
  return now - recordedAt <= broughtWithinMs;
}

/** A guest's watches, placed after the movies of the member's weeks, whose caps they share. */
export function withBroughtDays(
  watches: readonly WatchEvent[],
  lastCountedByWeek: ReadonlyMap<string, WatchDay | null>,
  now: number,
): WatchEvent[] {
  const lastCounted = new Map(lastCountedByWeek);
  const dated = new Map<WatchEvent, WatchEvent>();
  for (const watch of watches.toSorted((one, other) => one.recordedAt - other.recordedAt)) {
    if (!watch.day) continue;
    const { short: _short, ...watchDay } = watch.day;
    const day = isBrought(watch, now)
      ? broughtDay(watch, watchDay, lastCounted.get(watchDay.monday) ?? null)
      : { ...watchDay, early: true as const, onTime: false, placeOfWeek: 0 };
    if (isBrought(watch, now)) lastCounted.set(watchDay.monday, day);
    dated.set(watch, { ...watch, day });
  }
  return watches.map((watch) => dated.get(watch) ?? watch);
}

function broughtDay(watch: WatchEvent, watchDay: WatchDay, former: WatchDay | null): WatchDay {
  const { timeZone, region, onTime, early: isEarly = !onTime && region === undefined } = watchDay;
  const calendar = { zones: onlyZone(timeZone), ...(region !== undefined && { region }) };
  const { short: _short, ...day } = watchDayOf(recordedOf(watch), calendar, former, isEarly);
  return day;
}
