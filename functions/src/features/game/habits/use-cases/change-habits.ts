/** Changes, archives, restores, deletes and sorts habits, and completes them or undoes that. */
import { isDeepStrictEqual } from 'node:util';
import { maxHabits } from '@cine/contract/game/habits/habit';
import { keeperOfFormer, keeperOfHabit } from '@cine/contract/game/habits/keeper';
import * as operations from '@cine/contract/operations/game/habits';
import { type HabitView, maxArchivedHabits } from '@cine/contract/operations/game/habits';
import type { Context } from '#context.ts';
import { requireCalendar } from '#core/account/index.ts';
import { type Player, planPlayer } from '#core/players/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { saveAutomaticHabits } from '../automatic-service.ts';
import { changeHabitDay } from '../change-day-service.ts';
import { amountOf, archivedHabit, type Habit, type Moment, restoredHabit, withChoice } from '../habit.ts';
import {
  readArchivedCount,
  readHabit,
  readLive,
  readLiveCount,
  readNextPosition,
  removeHabit,
  writeHabit,
} from '../store.ts';
import { habitView } from '../view.ts';
import { showHabit } from './show-habits.ts';

/**
 * Changes all that a habit says. Throws `habit-unknown`, and `habit-automatic` for a target where movies keep
 * the habit.
 */
export const changeHabit = serve(operations.changeHabit, async (context, caller, { habitId, ...chosen }) => {
  const changed = await applyToHabit(context, caller.uid, habitId, (habit, moment) => {
    if (habit.automatic !== null && chosen.targetValue !== null) throw new AppError('habit-automatic');
    const chosenNow = withChoice(habit, chosen, moment);
    return isDeepStrictEqual(chosenNow, habit) ? habit : chosenNow;
  });
  return recountMovies(context, caller, changed);
});

/** Archives a habit; one that is archived stays so. Throws `habit-unknown` and `habit-archive-full`. */
export const archiveHabit = serve(operations.archiveHabit, async (context, { uid }, { habitId }) =>
  applyToHabit(context, uid, habitId, async (habit, moment, tx) => {
    if (habit.archivedAt !== null) return habit;
    const count = await readArchivedCount(tx, uid);
    if (count >= maxArchivedHabits) throw new AppError('habit-archive-full', { limit: maxArchivedHabits });
    return archivedHabit(habit, moment);
  }),
);

/**
 * Takes a habit out of the archive; one under way stays where it is. Throws `habit-unknown` and
 * `habits-full`.
 */
export const restoreHabit = serve(operations.restoreHabit, async (context, caller, { habitId }) => {
  const { uid } = caller;
  const habitNow = await applyToHabit(context, uid, habitId, async (habit, moment, tx) => {
    if (habit.archivedAt === null) return habit;
    const [count, position] = await Promise.all([readLiveCount(tx, uid), readNextPosition(tx, uid)]);
    if (count >= maxHabits) throw new AppError('habits-full', { limit: maxHabits });
    return restoredHabit(habit, position, moment);
  });
  return recountMovies(context, caller, habitNow);
});

/** Changes a habit and returns its view; writes nothing if `changed` returns the same object. */
async function applyToHabit(
  context: Context,
  uid: string,
  habitId: string,
  changed: (habit: Habit, moment: Moment, tx: Tx) => Habit | Promise<Habit>,
): Promise<HabitView> {
  const { db } = context;
  return transact(db, async (tx) => {
    const now = context.now();
    const [{ zones }, former] = await Promise.all([
      requireCalendar(context, tx, uid),
      readHabit(tx, uid, habitId),
    ]);
    if (!former) throw new AppError('habit-unknown');
    const moment = { now, zones };
    const habit = await changed(former, moment, tx);
    if (habit !== former) writeHabit(tx, uid, habit);
    return habitView(habit, moment);
  });
}

/** Counts the last days' movies anew, as a habit that they keep may ask for others now. */
async function recountMovies(context: Context, caller: Caller, habit: HabitView): Promise<HabitView> {
  if (habit.automatic === null) return habit;
  await saveAutomaticHabits(context, caller.uid);
  return showHabit(context, caller, { habitId: habit.id });
}

export const deleteHabit = serve(operations.deleteHabit, async (context, { uid }, { habitId }) => {
  const { db } = context;
  await transact(db, async (tx) => {
    const [habit, { player, write }] = await Promise.all([
      readHabit(tx, uid, habitId),
      planPlayer(tx, uid),
      requireCalendar(context, tx, uid),
    ]);
    if (!habit) throw new AppError('habit-unknown');
    removeHabit(tx, uid, habit, context.now());
    write({ player: withFormerHabit(player, habitId) });
  });
  return {};
});

/** The player after a habit was deleted, whose days stay kept; the same object if none is recent. */
function withFormerHabit(player: Player, habitId: string): Player {
  const { days } = player;
  const keeper = keeperOfHabit(habitId);
  if (!days.recent.some(({ by }) => by.includes(keeper))) return player;
  const succeeded = (by: string[]) =>
    [...new Set(by.map((each) => (each === keeper ? keeperOfFormer : each)))].sort();
  const recent = days.recent.map(({ at, by }) => ({ at, by: succeeded(by) }));
  return { ...player, days: { ...days, recent } };
}

/** Puts the named habits first. Throws `habit-unknown` if one of them is gone or archived. */
export const reorderHabits = serve(operations.reorderHabits, async (context, { uid }, { habitIds }) => {
  const { db } = context;
  return transact(db, async (tx) => {
    const [habits] = await Promise.all([readLive(tx, uid), requireCalendar(context, tx, uid)]);
    const byId = new Map(habits.map((habit) => [habit.id, habit]));
    const named = [...new Set(habitIds)].flatMap((id) => byId.get(id) ?? []);
    if (!habitIds.every((id) => byId.has(id))) throw new AppError('habit-unknown');
    const ordered = [...new Set([...named, ...habits])];
    for (const [position, habit] of ordered.entries())
      if (habit.position !== position) writeHabit(tx, uid, { ...habit, position });
    return { habitIds: ordered.map(({ id }) => id) };
  });
});

/** Says how much of a habit was done on a day, all of it if nothing is said. */
export const completeHabit = serve(operations.completeHabit, async (context, { uid }, { value, ...day }) =>
  changeHabitDay(context, uid, day, (habit) => amountOf(habit, value)),
);

export const undoCompletion = serve(operations.undoCompletion, async (context, { uid }, day) => {
  const { isNew: _, ...settled } = await changeHabitDay(context, uid, day, () => null);
  return settled;
});
