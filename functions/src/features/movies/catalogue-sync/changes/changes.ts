import { day } from '@cine/contract/time';
import { utcDayOf } from '#platform/time/instant.ts';

/** Days in UTC as YYYY-MM-DD, both included. */
export type Days = { from: string; to: string };

/** How many days of changes are asked for at once: TMDB refuses more. */
const maxDays = 14;

/** The days to ask about, oldest first: from the last one followed, or else yesterday, to today. */
export function windowsSince(followedUntil: string | null, today: string): Days[] {
  const last = Date.parse(today);
  const first = followedUntil === null ? last - day : Math.min(Date.parse(followedUntil), last);
  const windows: Days[] = [];
  for (let from = first; from <= last; from += maxDays * day) {
    windows.push({ from: utcDayOf(from), to: utcDayOf(Math.min(last, from + (maxDays - 1) * day)) });
  }
  return windows;
}
