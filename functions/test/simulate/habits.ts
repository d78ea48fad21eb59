import type { HabitDifficulty } from '@cine/contract/game/habits/habit';
import { suggestedHabits } from '@cine/contract/game/habits/suggestions';
import type { InputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/game/habits';
import type { TestUser } from '../client.ts';
import { orRefused } from '../expect-rejection.ts';

type NewHabit = InputOf<typeof operations.createHabit>;

/** The suggested habits that have nothing to do with movies, each day: one hard, two medium and one easy. */
export const startingHabits: readonly NewHabit[] = suggestedHabits
  .filter(({ category }) => category !== 'movies')
  .map(({ names, units, icon, colour, category, difficulty, targetValue }) => ({
    name: names.en,
    icon,
    colour,
    category,
    difficulty,
    targetValue,
    unit: units?.en ?? null,
  }));

/** The habits to begin with and one that movies keep: as many as pay in a day. */
export const payingHabits: readonly NewHabit[] = [
  ...startingHabits,
  { name: 'A movie a day', category: 'movies', automatic: 'movie' },
];

/** One easy habit more than those to begin with, and others beyond what pays. */
export const claimedHabits: readonly NewHabit[] = [
  ...startingHabits,
  ...(['easy', 'hard', 'hard', 'medium', 'medium'] satisfies HabitDifficulty[]).map((difficulty, number) => ({
    name: `Claimed ${number + 1}`,
    difficulty,
  })),
];

export async function beginHabits(user: TestUser, habits: readonly NewHabit[]): Promise<void> {
  for (const habit of habits) await user.call(operations.createHabit, habit);
}

export async function doHabits(user: TestUser): Promise<void> {
  const { habits } = await user.call(operations.listHabits, {});
  for (const { id, automatic } of habits)
    if (!automatic) await user.call(operations.completeHabit, { habitId: id });
}

/** Says that all habits were done today; undoes and redoes them, if `again`. */
export async function claimHabits(user: TestUser, { again = false } = {}): Promise<void> {
  const { date, habits } = await user.call(operations.showToday, {});
  for (const { id: habitId } of habits) {
    await orRefused(user.call(operations.completeHabit, { habitId, date }));
    if (!again) continue;
    await orRefused(user.call(operations.undoCompletion, { habitId, date }));
    await orRefused(user.call(operations.completeHabit, { habitId, date }));
  }
}
