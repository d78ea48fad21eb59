/** Lists habits, shows one, today's and the history, and suggests and exports. */
import { suggestedHabits } from '@cine/contract/game/habits/suggestions';
import { dateOf } from '@cine/contract/game/local-days';
import type { Pay } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import * as operations from '@cine/contract/operations/game/habits';
import type { Firestore } from 'firebase-admin/firestore';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { type Calendar, readCalendar } from '#core/account/index.ts';
import { loadPaidInAll, readLastEntry } from '#core/ledger/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '#platform/firestore/cursor.ts';
import { toInstant } from '#platform/time/instant.ts';
import { openDays } from '#watching/watches/index.ts';
import { countOfDates, loadNewestOf, loadOfDates } from '../completions-store.ts';
import { csvOf } from '../csv.ts';
import type { Completion, Moment } from '../habit.ts';
import { openDayOf } from '../open-day.ts';
import { loadAllHabits, loadArchived, readHabit, readLive } from '../store.ts';
import { completionView, habitOnDay, habitView } from '../view.ts';

export const listHabits = serve(operations.listHabits, async (context, { uid }, { archived }) => {
  const [moment, habits] = await Promise.all([
    momentOf(context, uid),
    archived ? loadArchived(context.db, uid) : readLive(context.db, uid),
  ]);
  return { habits: habits.map((habit) => habitView(habit, moment)) };
});

export const showHabit = serve(operations.showHabit, async (context, { uid }, { habitId }) => {
  const [moment, habit] = await Promise.all([momentOf(context, uid), readHabit(context.db, uid, habitId)]);
  if (!habit) throw new AppError('habit-unknown');
  return habitView(habit, moment);
});

/**
 * What is due and was done on a day. Throws `habit-day-closed` for a date before yesterday, and
 * `habit-before-account`.
 */
export const showToday = serve(operations.showToday, async (context, { uid }, { date }) => {
  const [moment, habits] = await Promise.all([momentOf(context, uid), readLive(context.db, uid)]);
  const day = openDayOf(moment, date, moment.now);
  return {
    date: dateOf(day),
    open: openDays(moment, moment.now).map((open) => ({
      date: dateOf(open.day),
      until: toInstant(open.until),
    })),
    habits: habits.map((habit) => habitOnDay(habit, day, moment)),
  };
});

export const suggestHabits = serve(operations.suggestHabits, async ({ db, now }, { uid }) => {
  await assertNotDeleted(db, uid, now());
  const habits = suggestedHabits.map(({ units = null, ...habit }) => ({ ...habit, units }));
  return { habits };
});

/** A page of a habit's completions with what each has paid, the latest day first. Throws `habit-unknown`. */
export const showHistory = serve(
  operations.showHistory,
  async ({ db, now }, { uid }, { habitId, pageSize, cursor }) => {
    const before = cursor === undefined ? null : decodeCursor(z.iso.date(), cursor);
    const [{ completions, hasMore }, habit] = await Promise.all([
      loadNewestOf(db, uid, habitId, before, pageSize),
      readHabit(db, uid, habitId),
      assertNotDeleted(db, uid, now()),
    ]);
    if (!habit) throw new AppError('habit-unknown');
    const [paid, ...ofDays] = await Promise.all([
      loadPaidInAll(db, uid, sourceOf.habit(habitId, '')),
      ...completions.map((completion) => paidFor(db, uid, completion)),
    ]);
    const last = completions.at(-1);
    return {
      completions: completions.map((each, index) => ({ ...completionView(each), paid: ofDays[index]! })),
      paid,
      nextCursor: last && hasMore ? encodeCursor(last.date) : null,
    };
  },
);

/** What a day of a habit has paid by now. */
async function paidFor(
  db: Firestore,
  uid: string,
  { habitId, date, done, unpaid }: Completion,
): Promise<Pay> {
  const isPaid = done && unpaid === null;
  const last = isPaid ? await readLastEntry(db, uid, sourceOf.habit(habitId, date)) : null;
  return last?.paid ?? { xp: 0, coins: 0 };
}

/** What the caller did within some dates as a table. Throws `completions-too-many`. */
export const exportCompletions = serve(
  operations.exportCompletions,
  async ({ db, now }, { uid }, { from, until }) => {
    const [count] = await Promise.all([countOfDates(db, uid, from, until), assertNotDeleted(db, uid, now())]);
    if (count > operations.maxExported)
      throw new AppError('completions-too-many', { limit: operations.maxExported });
    const [completions, habits] = await Promise.all([
      loadOfDates(db, uid, from, until),
      loadAllHabits(db, uid),
    ]);
    return { csv: await csvOf(completions, habits) };
  },
);

async function momentOf(context: Context, uid: string): Promise<Calendar & Moment> {
  const now = context.now();
  const calendar = await readCalendar(context.db, uid);
  if (!calendar) throw new AppError('account-missing');
  return { ...calendar, now };
}
