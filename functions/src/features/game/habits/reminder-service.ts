import { dateOf } from '@cine/contract/game/local-days';
import { dayIn, instantIn } from '@cine/contract/zones/zone-history';
import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { readCalendar } from '../../core/account/index.ts';
import { isToRemind, nextReminder } from './reminder.ts';
import { readDue, readReminded, writeReminder } from './reminders-store.ts';

/** What to remind a user of: the habits, the time chosen for the first of them, and the end of their day. */
export type DueReminder = { date: string; time: string; names: string[]; endsAt: number };

/** A user's reminder for now, of all habits whose time has come; null if all are done or the day is over. */
export async function findReminder(context: Context, uid: string): Promise<DueReminder | null> {
  const now = context.now();
  const [calendar, habits] = await Promise.all([
    readCalendar(context.db, uid),
    readDue(context.db, uid, now),
  ]);
  if (!calendar) return null;
  const { zones } = calendar;
  const today = dayIn(zones, now);
  const due = habits.filter((habit) => isToRemind(habit, zones, today));
  const [first] = due;
  if (!first) return null;
  const names = due.map(({ name }) => name);
  return { date: dateOf(today), time: first.reminderTime!, names, endsAt: instantIn(zones, today + 1, 0) };
}

/** Sets the next reminders of a user's habits whose time has come. Can be repeated. */
export async function settleReminders(context: Context, uid: string, now: number): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const [calendar, due] = await Promise.all([readCalendar(tx, uid), readDue(tx, uid, now)]);
    for (const habit of due) {
      const next = calendar && nextReminder(habit, { ...calendar, now });
      writeReminder(tx, uid, habit.id, next);
    }
  });
}

/** Moves a user's reminders to the clocks of another zone. */
export async function moveReminders(context: Context, uid: string): Promise<void> {
  const { db, now } = context;
  await transact(db, async (tx) => {
    const [calendar, habits] = await Promise.all([readCalendar(tx, uid), readReminded(tx, uid)]);
    if (!calendar) return;
    for (const habit of habits) {
      const next = nextReminder(habit, { ...calendar, now: now() });
      // A reminder that is due already is sent before it is moved.
      if (next !== habit.remindAt && habit.remindAt! > now()) writeReminder(tx, uid, habit.id, next);
    }
  });
}
