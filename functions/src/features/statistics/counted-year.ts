import { isDeepStrictEqual } from 'node:util';
import type { CountedDay } from '@cine/contract/game/counted-days';
import { yearOf } from './dates.ts';

/** Days by date. */
export type Days = Record<string, CountedDay>;

/** What was counted: the days with something on them, and the dates that were looked at; null for all. */
export type CountedDates = { days: ReadonlyMap<string, CountedDay>; dates: ReadonlySet<string> | null };

/** A year once its dates that were counted again are replaced; `changed` is how many of them differ. */
export function yearAfter(
  before: Days,
  { days, dates }: CountedDates,
  year: number,
): { after: Days; changed: number } {
  const isCounted = (date: string) => dates === null || dates.has(date);
  const kept = Object.entries(before).filter(([date]) => !isCounted(date));
  const counted = [...days].filter(([date]) => yearOf(date) === year && isCounted(date));
  const after = Object.fromEntries([...kept, ...counted].sort(([one], [other]) => (one < other ? -1 : 1)));
  const either = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...either].filter((date) => !isDeepStrictEqual(before[date], after[date]));
  return { after, changed: changed.length };
}
