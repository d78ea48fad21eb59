import { maxHabits } from '@cine/contract/game/habits/habit';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { createHabit, HabitView } from '@cine/contract/operations/game/habits';
import { dayIn } from '@cine/contract/zones/zone-history';
import type { Context } from '../../../context.ts';
import type { Caller } from '../../../platform/endpoints/caller.ts';
import { AppError } from '../../../platform/errors/app-error.ts';
import { idFromKey } from '../../../platform/firestore/id-from-key.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { requireCalendar } from '../../account/index.ts';
import { planAutomatic } from '../automatic-service.ts';
import { newHabit } from '../habit.ts';
import { readHabit, readLiveCount, readNextPosition, writeHabit } from '../store.ts';
import { habitView } from '../view.ts';

/** Creates a habit at the end of the caller's list; with a known key it is the one that is there. Throws `habits-full` and `automatic-habits-full`. */
export async function create(
  context: Context,
  { uid }: Caller,
  { key, ...chosen }: ParsedInputOf<typeof createHabit>,
): Promise<HabitView> {
  const { db } = context;
  const id = key === undefined ? context.newId() : idFromKey(uid, key);
  return transact(db, async (tx) => {
    const now = context.now();
    const [{ zones }, known, count, position, haveAutomatic] = await Promise.all([
      requireCalendar(context, tx, uid),
      key === undefined ? null : readHabit(db, tx, uid, id),
      readLiveCount(db, tx, uid),
      readNextPosition(db, tx, uid),
      chosen.automatic === null ? null : planAutomatic(context, tx, uid),
    ]);
    if (!known && count >= maxHabits) throw new AppError('habits-full', { limit: maxHabits });
    const habit = known ?? newHabit(id, chosen, position, { now, zones });
    if (!known) {
      haveAutomatic?.();
      writeHabit(db, tx, uid, habit);
    }
    return habitView(habit, dayIn(zones, now));
  });
}
