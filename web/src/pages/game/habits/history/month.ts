import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { weeksOf } from '#components/calendar/weeks-of.ts';

export type HabitDay = { date: string; isDone: boolean };

/** The month of a date, or the one `by` months later: "2026-12". */
export function monthAfter(month: string, by: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** A month's weeks, and how many of its days a habit was done; `done` has days as numbers. */
export function habitMonth(
  month: string,
  done: ReadonlySet<number>,
): { weeks: (HabitDay | null)[][]; count: number } {
  const first = dayOf(`${month}-01`);
  const length = dayOf(`${monthAfter(month, 1)}-01`) - first;
  const days = Array.from({ length }, (_, after) => ({
    date: dateOf(first + after),
    isDone: done.has(first + after),
  }));
  return { weeks: weeksOf(days), count: days.filter(({ isDone }) => isDone).length };
}
