import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/game/habits';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { amountOf } from '../habit.ts';
import { settleDay } from '../settle-day-service.ts';

/** Says how much of a habit was done on a day, all of it if nothing is said. */
export async function completeHabit(
  context: Context,
  { uid }: Caller,
  { value, ...day }: ParsedInputOf<typeof operations.completeHabit>,
): Promise<OutputOf<typeof operations.completeHabit>> {
  return settleDay(context, uid, day, (habit) => amountOf(habit, value));
}

/** Says that nothing of a habit was done on a day. */
export async function undoCompletion(
  context: Context,
  { uid }: Caller,
  day: ParsedInputOf<typeof operations.undoCompletion>,
): Promise<OutputOf<typeof operations.undoCompletion>> {
  const { isNew: _, ...settled } = await settleDay(context, uid, day, () => null);
  return settled;
}
