import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { completeHabit, undoCompletion } from '@cine/contract/operations/game/habits';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { amountOf } from '../habit.ts';
import { settleDay } from '../settle-day-service.ts';

/** Says how much of a habit was done on a day, all of it if nothing is said. */
export async function complete(
  context: Context,
  { uid }: Caller,
  { value, ...day }: ParsedInputOf<typeof completeHabit>,
): Promise<OutputOf<typeof completeHabit>> {
  return settleDay(context, uid, day, (habit) => amountOf(habit, value));
}

/** Says that nothing of a habit was done on a day. */
export async function undo(
  context: Context,
  { uid }: Caller,
  day: ParsedInputOf<typeof undoCompletion>,
): Promise<OutputOf<typeof undoCompletion>> {
  const { isNew: _, ...settled } = await settleDay(context, uid, day, () => null);
  return settled;
}
