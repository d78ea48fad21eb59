import { day as dayMs } from '../time.ts';

/** Calendar dates as days since 1 January 1970, without a time zone. A week has the number of its Monday. */

/** The day of a date such as `2026-12-10`. Throws `RangeError` if there is no such date. */
export function dayOf(date: string): number {
  const instant = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(instant)) throw new RangeError(`${date} is no date`);
  return instant / dayMs;
}

export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function weekOf(date: string): string {
  return dateOf(mondayOf(dayOf(date)));
}

/** The Monday, as a day, of an instant's week in UTC. */
export function utcMondayOf(at: number): number {
  return mondayOf(Math.floor(at / dayMs));
}

/** The Monday of a day's week; 1 January 1970 was a Thursday. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
