/** The habits of a day that can still be changed. */
import type { OutputOf } from '@cine/contract/operation';
import type { completeHabit, showToday } from '@cine/contract/operations/game/habits';

export type Day = OutputOf<typeof showToday>;
export type HabitOfDay = Day['habits'][number];
type CompletionResult = Omit<OutputOf<typeof completeHabit>, 'isNew'>;

/** How much of a habit was done: its amount, or 1 where doing it is all. */
export function doneOf({ done, value, targetValue }: HabitOfDay): number {
  return targetValue === null ? Number(done) : (value ?? 0);
}

export function isEnough({ targetValue }: Pick<HabitOfDay, 'targetValue'>, amount: number): boolean {
  return amount >= (targetValue ?? 1);
}

/** A day once one of its habits was settled. */
export function withSettled(day: Day, { habit, completion }: CompletionResult): Day {
  const habits = day.habits.map((former) => {
    if (former.id !== habit.id) return former;
    const done = completion?.done ?? false;
    const change = Number(done) - Number(former.done);
    const week = former.week && { ...former.week, done: former.week.done + change };
    return { ...former, ...habit, done, value: completion?.value ?? null, week };
  });
  return { ...day, habits };
}

/** What is to be done that day, and what isn't. */
export function splitByDue(habits: readonly HabitOfDay[]): { due: HabitOfDay[]; others: HabitOfDay[] } {
  const isDue = ({ due, done }: HabitOfDay) => due || done;
  return { due: habits.filter(isDue), others: habits.filter((habit) => !isDue(habit)) };
}

/** By how much a press changes an amount: a tenth of the target or less, as a round number. */
export function stepOf(target: number): number {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(target)) - 1);
  return [5, 2, 1].map((times) => times * power).find((step) => step * 10 <= target) ?? 1;
}

/** The ids with one moved up or down by a place. */
export function withMoved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  return ids.with(at, ids[to]!).with(to, id);
}
