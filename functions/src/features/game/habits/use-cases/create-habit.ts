import { maxHabits } from '@cine/contract/game/habits/habit';
import * as operations from '@cine/contract/operations/game/habits';
import { requireCalendar } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { transact } from '#platform/firestore/transact.ts';
import { planAutomatic, settleAutomatic } from '../automatic-service.ts';
import { newHabit } from '../habit.ts';
import { readHabit, readIsFormer, readLiveCount, readNextPosition, writeHabit } from '../store.ts';
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
  const { isToSettle, view } = await transact(db, async (tx) => {
    const now = context.now();
    const [{ zones }, former, isFormer, count, position, haveAutomatic] = await Promise.all([
      requireCalendar(context, tx, uid),
      key === undefined ? null : readHabit(tx, uid, id),
      key === undefined ? false : readIsFormer(tx, uid, id),
      readLiveCount(tx, uid),
      readNextPosition(tx, uid),
      chosen.automatic === null ? null : planAutomatic(tx, uid),
    ]);
    // Its days are kept and paid already.
    if (isFormer) throw new AppError('habit-unknown');
    if (!former && count >= maxHabits) throw new AppError('habits-full', { limit: maxHabits });
    const moment = { now, zones };
    const habit = former ?? newHabit(id, chosen, position, moment);
    if (!former) writeHabit(tx, uid, habit);
    const isToSettle = !former && haveAutomatic !== null && haveAutomatic();
    return { isToSettle, view: habitView(habit, moment) };
  });
  if (!isToSettle) return view;
  await settleAutomatic(context, uid);
  return showHabit(context, caller, { habitId: id });
});
