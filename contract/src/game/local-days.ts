import { day as dayMs } from '../time.ts';

/**
 * Calendar dates as days since 1 January 1970, without a time zone. Weeks, from Monday to Sunday, have the
 * number of their Monday, and are of two kinds: a *local week* is of a user's own dates, a *week in UTC* the
 * same for all.
 */

/** The day of a date such as `2026-12-10`. Throws `RangeError` if there is no such date. */
export function dayOf(date: string): number {
  const instant = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(instant)) throw new RangeError(`${date} is no date`);
  return instant / dayMs;
}

export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The Monday of a local week, by one of its dates: of what caps, weekly challenges and streaks count. */
export function weekOf(date: string): string {
  return dateOf(mondayOf(dayOf(date)));
}

/** A date, or the last one of a week, by its Monday as a day, if the week is over by then. */
export function dateWithinWeek(date: string, monday: number): string {
  return dateOf(Math.min(dayOf(date), monday + 6));
}

/** The Monday, as a day, of an instant's week in UTC: of what boards and guilds rank by. */
export function utcMondayOf(at: number): number {
  return mondayOf(Math.floor(at / dayMs));
}

/** The Monday of a day's week; 1 January 1970 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
