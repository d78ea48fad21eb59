/** A year's counted days, some of them counted again. */
import { isDeepStrictEqual } from 'node:util';
import type { CountedDay } from '@cine/contract/game/counted-days';
import { yearOf } from './dates.ts';

export type Days = Record<string, CountedDay>;

/** The days with something on them, and the dates that were looked at; null for all dates. */
export type CountedDates = { days: ReadonlyMap<string, CountedDay>; dates: ReadonlySet<string> | null };

/** A year after some dates were counted again; `changed` is how many of them differ. */
export function yearAfter(
  before: Days,
  counted: CountedDates,
  year: number,
): { after: Days; changed: number } {
  const after = replacedDays(before, counted, (each) => each === year);
  const either = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...either].filter((date) => !isDeepStrictEqual(before[date], after[date]));
  return { after, changed: changed.length };
}

/** Days in order, after some years' dates were counted again. */
export function replacedDays(
  before: Days,
  { days, dates }: CountedDates,
  isOf: (year: number) => boolean,
): Days {
  const isCounted = (date: string) => dates === null || dates.has(date);
  const others = Object.entries(before).filter(([date]) => !isCounted(date));
  const counted = [...days].filter(([date]) => isOf(yearOf(date)) && isCounted(date));
  return Object.fromEntries([...others, ...counted].sort(([one], [other]) => (one < other ? -1 : 1)));
}
