import type { UnaskedHabit } from '@cine/contract/game/habits/habit';
import { unaskedOn } from '@cine/contract/game/habits/streak';
import { dateOf, mondayOf } from '@cine/contract/game/local-days';
import type { Zones } from '@cine/contract/zones/zone-history';
import { type Player, type SettledHabit, settleHabitDay } from '../../core/players/index.ts';
import { amountOn, type Completion, type Habit } from './habit.ts';

/** A habit after a day of it was changed, of a player as they are by then. */
export type On = { habit: Habit; day: number; player: Player; zones: Zones; now: number };

/** What its movies say of a habit that they keep: which ones it is paid for that day, and why none. */
export type ByMovies = { by: number[]; unasked: UnaskedHabit | null };

/** What a day of a habit pays by now, and what is kept of the day; null where nothing was done. */
export type SettledDay = SettledHabit & { day: number; completion: Completion | null };

/** Settles a day of a habit: what it pays by the days that it asks for. */
export function settledOn({ habit, day, player, zones, now }: On, byMovies?: ByMovies): SettledDay {
  const { id: habitId, difficulty, days } = habit;
  const date = dateOf(day);
  const isDone = days.includes(day);
  const { by, unasked } = byMovies ?? { unasked: unaskedOn(habit, day) };
  const of = { habitId, difficulty, date, isDone, days, unasked, ...(by && { by }) };
  const settled = { ...settleHabitDay(player, of, zones, now), day };
  const done = amountOn(habit, day);
  if (!done) return { ...settled, completion: null };
  const { value, at } = done;
  return { ...settled, completion: { habitId, date, value, done: isDone, unpaid: settled.unpaid, at } };
}

/**
 * Settles a day of a habit and, where any days will do, the later days of its week: the first ones of a week
 * pay, so that days that are undone or come late end up as if they had come in order.
 */
export function settledFrom(on: On): [SettledDay, ...SettledDay[]] {
  const first = settledOn(on);
  const sunday = mondayOf(on.day) + 6;
  let { player } = first;
  const later = on.habit.days
    .filter((day) => day > on.day && day <= sunday && amountOn(on.habit, day) !== null)
    .map((day) => {
      const settled = settledOn({ ...on, day, player });
      player = settled.player;
      return settled;
    });
  return [first, ...later];
}
