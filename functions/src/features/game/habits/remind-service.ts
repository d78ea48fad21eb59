import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Context } from '../../../context.ts';
import { patienceOf, walkEach } from '../../../platform/walk-each.ts';
import { notify } from '../../core/notifications/index.ts';
import { findReminder, settleReminders } from './reminder-service.ts';
import { loadRemindersDue } from './reminders-store.ts';

const atOnce = 100;

/** Reminds users of due habits that aren't done, the longest waiting first. Can be repeated. */
export async function remindDue(context: Context): Promise<void> {
  const { db, now } = context;
  const startedAt = now();
  await walkEach({
    event: 'habits not reminded of',
    loadPage: async (after: QueryDocumentSnapshot | null) => {
      const { uids, last } = await loadRemindersDue(db, startedAt, after, atOnce);
      return { items: uids, next: last };
    },
    act: (uid) => remind({ ...context, now: () => startedAt }, uid),
    isTimeUp: patienceOf(context),
  });
}

/** Returns whether the user was told, in one notification for all habits of the moment. */
async function remind(context: Context, uid: string): Promise<boolean> {
  const due = await findReminder(context, uid);
  const told = due && (await tell(context, uid, due));
  await settleReminders(context, uid, context.now());
  return told === 'now';
}

function tell(context: Context, uid: string, due: NonNullable<Awaited<ReturnType<typeof findReminder>>>) {
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
