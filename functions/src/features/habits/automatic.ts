import { isKeptBy, type SeenMovie } from '@cine/contract/game/habits/automatic';
import { isScheduled } from '@cine/contract/game/habits/frequency';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Taste } from '../players/index.ts';
import type { WatchEvent } from '../watches/index.ts';
import type { Habit } from './habit.ts';

/** A day on which an automatic habit is done, or no longer. */
export type ChangedDay = { day: number; isDone: boolean };

/** The movies of each day that count for habits, by watches that were recorded on time. */
export function moviesByDay(watches: readonly WatchEvent[], { ratings }: Taste): Map<number, SeenMovie[]> {
  const counting = watches.filter(({ withdrawn, day }) => !withdrawn && day?.onTime);
  const byDay = Map.groupBy(counting, ({ day }) => dayOf(day!.date));
  return new Map(
    [...byDay].map(([day, ofDay]) => [
      day,
      ofDay.map(({ movieId, facts, company }) => ({
        year: facts.year,
        together: (company?.members ?? 0) > 0,
        rated: scoreOf(ratings, movieId) !== null,
      })),
    ]),
  );
}

/**
 * The days of some on which an automatic habit is done by what its owner watched, and wasn't, or the other way round. Ratings
 * count for days that are still open; later ones change nothing, as long as anything was watched.
 */
export function changedDays(
  habit: Habit,
  movies: ReadonlyMap<number, readonly SeenMovie[]>,
  days: readonly number[],
  open: ReadonlySet<number>,
): ChangedDay[] {
  return days.flatMap((day) => {
    const ofDay = movies.get(day) ?? [];
    const was = habit.days.includes(day);
    const isFixed = habit.automatic === 'rated' && !open.has(day) && ofDay.length > 0;
    // A day that was kept stays so when the habit asks for nothing any more.
    const asks = was || asksOn(habit, day);
    const isDone = isFixed ? was : asks && isKeptBy(habit.automatic!, ofDay, dateOf(day));
    return isDone === was ? [] : [{ day, isDone }];
  });
}

/** Whether a habit asked for anything on a day: what was watched before it was made doesn't count. */
function asksOn({ spans }: Habit, day: number): boolean {
  const frequency = spans.findLast(({ from }) => from <= day)?.frequency ?? null;
  return frequency !== null && isScheduled(frequency, day);
}
