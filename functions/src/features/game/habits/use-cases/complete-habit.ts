import * as operations from '@cine/contract/operations/game/habits';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { amountOf } from '../habit.ts';
import { settleDay } from '../settle-day-service.ts';

/** Says how much of a habit was done on a day, all of it if nothing is said. */
export const completeHabit = serve(operations.completeHabit, async (context, { uid }, { value, ...day }) =>
  settleDay(context, uid, day, (habit) => amountOf(habit, value)),
);

/** Says that nothing of a habit was done on a day. */
export const undoCompletion = serve(operations.undoCompletion, async (context, { uid }, day) => {
  const { isNew: _, ...settled } = await settleDay(context, uid, day, () => null);
  return settled;
});
