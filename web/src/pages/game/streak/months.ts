/** The months of a streak's calendar, and moving in it by keys. */
import { dateOf, dayOf, mondayOf } from '@cine/contract/game/local-days';
import type { StreakDayView } from '@cine/contract/operations/game/streaks';
import { day as dayMs } from '@cine/contract/time';
import { weeksOf } from '#components/calendar/weeks-of.ts';

/** A month of a calendar: weeks from Monday to Sunday, with null for days of other months. */
export type Month = { first: string; weeks: (StreakDayView | null)[][] };

export function monthsOf(days: readonly StreakDayView[]): Month[] {
  const byMonth = Map.groupBy(days, ({ date }) => date.slice(0, 7));
  return [...byMonth.values()].map((ofMonth) => ({ first: ofMonth[0]!.date, weeks: weeksOf(ofMonth) }));
}

/** Where a key leads from a date, within the year; null for a key that leads nowhere. */
export function dateAfterKey(key: string, date: string): string | null {
  const target = dayAfterKey(key, date);
  if (target === null) return null;
  const year = date.slice(0, 4);
  return dateOf(Math.min(dayOf(`${year}-12-31`), Math.max(dayOf(`${year}-01-01`), target)));
}

function dayAfterKey(key: string, date: string): number | null {
  const day = dayOf(date);
  switch (key) {
    case 'ArrowLeft':
      return day - 1;
    case 'ArrowRight':
      return day + 1;
    case 'ArrowUp':
      return day - 7;
    case 'ArrowDown':
      return day + 7;
    case 'Home':
      return mondayOf(day);
    case 'End':
      return mondayOf(day) + 6;
    case 'PageUp':
      return monthsAway(date, -1);
    case 'PageDown':
      return monthsAway(date, 1);
    default:
      return null;
  }
}

/** The same day of the month in another month, or that month's last day. */
function monthsAway(date: string, by: number): number {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const first = Date.UTC(year, month - 1 + by, 1) / dayMs;
  const days = new Date(Date.UTC(year, month + by, 0)).getUTCDate();
  return first + Math.min(dayOfMonth, days) - 1;
}

/** The day that a year's calendar begins on: today, otherwise the last one kept, or the first. */
export function dayToBeginOn(days: readonly StreakDayView[], today: string): string {
  const lastKept = days.findLast(({ state }) => state === 'kept');
  return (days.find(({ date }) => date === today) ?? lastKept ?? days[0]!).date;
}
