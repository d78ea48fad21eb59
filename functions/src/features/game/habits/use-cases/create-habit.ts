import { maxHabits } from '@cine/contract/game/habits/habit';
import * as operations from '@cine/contract/operations/game/habits';
import { requireCalendar } from '#core/account/index.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { transact } from '#platform/firestore/transact.ts';
import { planAutomaticHabits, saveAutomaticHabits } from '../automatic-service.ts';
import { newHabit } from '../habit.ts';
import { readHabit, readIsDeleted, readLiveCount, readNextPosition, writeHabit } from '../store.ts';
import { habitView } from '../view.ts';
import { showHabit } from './show-habits.ts';

/**
 * Creates a habit at the end of the caller's list; with a known key it is the one that is there. Throws
 * `habits-full`, `automatic-habits-full`, and `habit-unknown` where the one with that key was deleted.
 */
export const createHabit = serve(operations.createHabit, async (context, caller, { key, ...chosen }) => {
  const { db } = context;
  const { uid } = caller;
  const id = key === undefined ? context.newId() : idFromKey(uid, key);
  const { needsSettling, view } = await transact(db, async (tx) => {
    const now = context.now();
    const [{ zones }, existing, isDeleted, count, position, plan] = await Promise.all([
      requireCalendar(context, tx, uid),
      key === undefined ? null : readHabit(tx, uid, id),
      key === undefined ? false : readIsDeleted(tx, uid, id),
      readLiveCount(tx, uid),
      readNextPosition(tx, uid),
      chosen.automatic === null ? null : planAutomaticHabits(tx, uid),
    ]);
    // Its days are kept and paid already.
    if (isDeleted) throw new AppError('habit-unknown');
    const moment = { now, zones };
    if (existing) return { needsSettling: false, view: repeated(habitView(existing, moment)) };
    if (count >= maxHabits) throw new AppError('habits-full', { limit: maxHabits });
    const habit = newHabit(id, chosen, position, moment);
    writeHabit(tx, uid, habit);
    const needsSettling = plan?.write() ?? false;
    return { needsSettling, view: habitView(habit, moment) };
  });
  if (!needsSettling) return view;
  await saveAutomaticHabits(context, uid);
  return showHabit(context, caller, { habitId: id });
});
