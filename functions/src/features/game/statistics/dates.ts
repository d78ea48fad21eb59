import { dateOf, dayOf } from '@cine/contract/game/local-days';

/** The last local days, which are counted again with each run, today included. */
const recountedDays = 4;

/** The dates to count again: those on which something changed, and the last ones. */
export function datesToCount(changed: Iterable<string>, today: string): Set<string> {
  const last = Array.from({ length: recountedDays }, (_, back) => dateOf(dayOf(today) - back));
  return new Set([...changed, ...last]);
}

/** Dates as ranges without gaps, ascending. */
export function rangesOf(dates: ReadonlySet<string>): { from: string; to: string }[] {
  const ranges: { from: string; to: string }[] = [];
  for (const date of [...dates].sort()) {
    const last = ranges.at(-1);
    if (last && dayOf(date) === dayOf(last.to) + 1) last.to = date;
    else ranges.push({ from: date, to: date });
  }
  return ranges;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
