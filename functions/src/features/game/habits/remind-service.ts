import { dateOf } from '@cine/contract/game/local-days';
import { dayIn, instantIn } from '@cine/contract/zones/zone-history';
import type { Context } from '#context.ts';
import { readCalendar } from '#core/account/index.ts';
import { notify } from '#core/notifications/index.ts';
import type { DueMark } from '#platform/firestore/paging.ts';
import { transact } from '#platform/firestore/transact.ts';
import { patienceOf, walkEach } from '#platform/walk-each.ts';
import { isToRemind, nextReminder } from './reminder.ts';
import { loadRemindersDue, readDue, readReminded, writeReminder } from './store.ts';

const atOnce = 100;

/** Sends users reminders of due habits that aren't done, the longest waiting first. Can be repeated. */
export async function sendReminders(context: Context): Promise<void> {
  const { db, now } = context;
  const startedAt = now();
  await walkEach({
    event: 'habits not reminded of',
    loadPage: (after: DueMark) => loadRemindersDue(db, startedAt, after, atOnce),
    act: (uid) => remind({ ...context, now: () => startedAt }, uid),
    isTimeUp: patienceOf(context),
  });
}

/** Returns whether the user was told, in one notification for all habits of the moment. */
async function remind(context: Context, uid: string): Promise<boolean> {
  const due = await loadReminder(context, uid);
  const outcome = due && (await tell(context, uid, due));
  await settleReminders(context, uid, context.now());
  return outcome === 'now';
}

function tell(context: Context, uid: string, due: NonNullable<Awaited<ReturnType<typeof loadReminder>>>) {
  const { date, time, names, endsAt } = due;
  const count = names.length;
  return notify(context, {
    uid,
    kind: 'habit-reminder',
    event: `habit-reminder ${date} ${time}`,
    from: null,
    isOverAt: endsAt,
    paramsIn: () => ({ date, time, name: names[0]!, count, more: count - 1 }),
  });
}

/** Those habits whose time has come; null if all are done or the day is over. */
async function loadReminder(context: Context, uid: string) {
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
async function settleReminders(context: Context, uid: string, now: number): Promise<void> {
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
