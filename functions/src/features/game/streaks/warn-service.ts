import { dateOf } from '@cine/contract/game/local-days';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import type { Context } from '../../../context.ts';
import { patienceOf, walkEach } from '../../../platform/walk-each.ts';
import { notify } from '../../core/notifications/index.ts';
import { findWarning, loadWarningsDue, settleWarning } from '../../core/players/index.ts';

const atOnce = 100;

/**
 * Warns users whose streak ends today unless they watch something, longest waiting first. Can be repeated.
 */
export async function warnDue(context: Context): Promise<void> {
  const { db, now } = context;
  const startedAt = now();
  await walkEach({
    event: 'streaks not warned of',
    loadPage: async (after: QueryDocumentSnapshot | null) => {
      const { uids, last } = await loadWarningsDue(db, startedAt, after, atOnce);
      return { items: uids, next: last };
    },
    act: (uid) => warn(context, uid),
    isTimeUp: patienceOf(context),
  });
}

/** Returns whether the user was told. Each day is told once, by its notification's id. */
async function warn(context: Context, uid: string): Promise<boolean> {
  const now = context.now();
  const due = await findWarning({ ...context, now: () => now }, uid);
  const date = due && dateOf(due.day);
  const told =
    due &&
    (await notify(context, {
      uid,
      kind: 'streak-at-risk',
      event: `streak-at-risk ${date}`,
      from: null,
      isOverAt: due.endsAt,
      paramsIn: () => ({ date: date!, streak: due.streak, freeze: due.freeze }),
    }));
  await settleWarning(context, uid, now);
  return told === 'now';
}
