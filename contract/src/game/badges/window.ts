import { dateOf } from '../local-days.ts';
import type { YearlyWindow } from './condition.ts';

/** The year in which a window that has a day began; null if the day is outside. */
export function yearOfWindow(day: number, { from, to }: YearlyWindow): number | null {
  const date = dateOf(day);
  const year = Number(date.slice(0, 4));
  const at = date.slice(5);
  if (from <= to) return at >= from && at <= to ? year : null;
  if (at >= from) return year;
  return at <= to ? year - 1 : null;
}

export function isInWindow(day: number, window: YearlyWindow): boolean {
  return yearOfWindow(day, window) !== null;
}
