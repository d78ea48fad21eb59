import { dateOf } from '@cine/contract/game/local-days';
import type { Context } from '#context.ts';
import { notify } from '#core/notifications/index.ts';
import { loadPlayers, planPlayer } from '#core/players/index.ts';
import { afterWarning, dueWarning, loadWarningsDue, writeWarning } from '#core/streak-warnings/index.ts';
import type { DueMark } from '#platform/firestore/paging.ts';
import { transact } from '#platform/firestore/transact.ts';
import { patienceOf, walkEach } from '#platform/walk-each.ts';

const pageSize = 100;

/** Warns users whose streak ends today, the longest waiting first. Can be repeated. */
export async function warnDue(context: Context): Promise<void> {
  const { db, now } = context;
  const startedAt = now();
  await walkEach({
    event: 'streaks not warned of',
    loadPage: async (after: DueMark) => {
      const { uids, last } = await loadWarningsDue(db, startedAt, after, pageSize);
      return { items: uids, next: last };
    },
    act: (uid) => warn(context, uid),
    isTimeUp: patienceOf(context),
  });
}

/** Returns whether the user was told. Each day is told once, by its notification's id. */
async function warn(context: Context, uid: string): Promise<boolean> {
  const now = context.now();
  const [player] = await loadPlayers(context.db, [uid]);
  const due = dueWarning(player!, now);
  const date = due && dateOf(due.day);
  const outcome =
    due &&
    (await notify(context, {
      uid,
      kind: 'streak-at-risk',
      event: `streak-at-risk ${date}`,
      from: null,
      isOverAt: due.endsAt,
      paramsIn: () => ({ date: date!, streak: due.streak, freeze: due.freeze }),
    }));
  await settle(context, uid, now);
  return outcome === 'now';
}

/** Marks a due warning as given, or as one that came too late. Can be repeated. */
async function settle({ db }: Context, uid: string, now: number): Promise<void> {
  await transact(db, async (tx) => {
    const { player } = await planPlayer(tx, uid);
    const after = afterWarning(player, now);
    if (after !== player) writeWarning(tx, uid, after.warning);
  });
}
