import { isDeepStrictEqual } from 'node:util';
import { dateOf } from '@cine/contract/game/local-days';
import type { OutputOf } from '@cine/contract/operation';
import type { completeHabit } from '@cine/contract/operations/game/habits';
import type { Context } from '#context.ts';
import { requireCalendar } from '#core/account/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { deleteCompletion, writeCompletion } from './completions-store.ts';
import { type Amount, amountOn, type Completion, type Habit, isEnough, withAmount } from './habit.ts';
import { openDayOf } from './open-day.ts';
import { payHabitDaysFrom } from './pay-day.ts';
import { readHabit, writeHabit } from './store.ts';
import { completionView, habitView } from './view.ts';

/**
 * Sets how much of a habit its owner did on a day that can still be changed, and settles what that pays.
 * Throws `habit-unknown`, `habit-archived`, `habit-automatic` and `habit-day-closed`.
 */
export async function changeHabitDay(
  context: Context,
  uid: string,
  { habitId, date }: { habitId: string; date?: string | undefined },
  amountIn: (habit: Habit) => Amount | null,
): Promise<OutputOf<typeof completeHabit>> {
  const { db } = context;
  return transact(db, async (tx) => {
    const now = context.now();
    const [calendar, former, plan] = await Promise.all([
      requireCalendar(context, tx, uid),
      readHabit(tx, uid, habitId),
      planPlayer(tx, uid),
    ]);
    assertOwnersSay(former);
    const { zones } = calendar;
    const { player } = plan;
    const day = openDayOf(calendar, date, now);
    const amount = amountIn(former);
    const isSame = isKnown(former, day, amount);
    const habit = isSame ? former : withAmount(former, day, amount, { now, zones });
    const [settled, ...later] = payHabitDaysFrom({ habit, day, player, zones, now });
    const { completion } = settled;
    const entries = [settled, ...later].flatMap((each) => each.entries);
    // A habit that is easier by now may pay for what it didn't.
    const pays = entries.length > 0 || habit.days.includes(day) !== former.days.includes(day);
    if (!isSame) writeHabit(tx, uid, habit);
    if (!isSame || pays) writeDay(tx, uid, habit, day, completion);
    if (pays) {
      for (const each of later) writeDay(tx, uid, habit, each.day, each.completion);
      plan.write({ player: (later.at(-1) ?? settled).player, entries });
    }
    return {
      habit: habitView(habit, { zones, now }),
      completion: completion && completionView(completion),
      paid: settled.paid,
      isNew: amountOn(former, day) === null && completion !== null,
    };
  });
}

/** Whether a day's amount changes nothing. One that meets a target lowered since does change something. */
function isKnown(habit: Habit, day: number, amount: Amount | null): boolean {
  const former = amountOn(habit, day);
  if (!isDeepStrictEqual(former && { value: former.value }, amount)) return false;
  return amount === null || habit.days.includes(day) || !isEnough(habit, amount);
}

/** Refuses a habit of which its owner can't say what was done. */
function assertOwnersSay(habit: Habit | null): asserts habit {
  if (!habit) throw new AppError('habit-unknown');
  if (habit.automatic !== null) throw new AppError('habit-automatic');
  if (habit.archivedAt !== null) throw new AppError('habit-archived');
}

/** Writes what was done of a habit on a day; nothing where that is undone. */
export function writeDay(
  tx: Tx,
  uid: string,
  { id: habitId }: Habit,
  day: number,
  completion: Completion | null,
): void {
  if (completion) writeCompletion(tx, uid, completion);
  else deleteCompletion(tx, uid, { habitId, date: dateOf(day) });
}
