import { day } from '../../../platform/time/durations.ts';
/** Days in UTC as YYYY-MM-DD, both included. */
export type Days = { from: string; to: string };

/** TMDB refuses more than 14 days at once. */
const maxDays = 14;

/** The UTC day of an instant (epoch milliseconds). */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/**
 * The days to ask about, oldest first: from the last one followed, which was not over then, to today. At first,
 * yesterday and today.
 */
export function windowsSince(followedUntil: string | null, today: string): Days[] {
  const last = Date.parse(today);
  const first = followedUntil === null ? last - day : Math.min(Date.parse(followedUntil), last);
  const windows: Days[] = [];
  for (let from = first; from <= last; from += maxDays * day) {
    windows.push({ from: dayOf(from), to: dayOf(Math.min(last, from + (maxDays - 1) * day)) });
  }
  return windows;
}
