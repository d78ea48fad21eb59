import type { HabitView } from '@cine/contract/operations/game/habits';
import type { Context } from '../../../context.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { type Tx, transact } from '../../../platform/firestore/transact.ts';
import { requireCalendar } from '../../core/account/index.ts';
import type { Habit, Moment } from './habit.ts';
import { readHabit, writeHabit } from './store.ts';
import { habitView } from './view.ts';

/**
 * Changes one of a user's habits, and returns it as they see it; writes nothing if `changed` returns the same
 * object.
 */
export async function applyToHabit(
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
