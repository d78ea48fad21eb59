/** Tells of a plan's answers, its chosen date or its end, and reminds of dates that are due. */
import type { Context } from '#context.ts';
import { notify, unlistEvent, unlistEvents } from '#core/notifications/index.ts';
import { attemptEach } from '#platform/attempt-each.ts';
import { transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { type Group, isMember, loadMemberIds, readGroup } from '../groups/index.ts';
import type { PlanDocument } from './documents.ts';
import { isShutOut, type Plan, usersIn, withComersAlone } from './plan.ts';
import * as store from './store.ts';

const remindedAtOnce = 100;
const atOnce = 5;

/**
 * Tells members of a plan that was made, chosen or cancelled, and takes back what they no longer need to
 * know.
 */
export async function notifyOfPlan(
  context: Context,
  code: string,
  former: PlanDocument | null,
  present: PlanDocument | null,
): Promise<void> {
  if (!present) return unlistRequest(context, code, former?.groupId ?? null);
  if (present.cancelledAt !== undefined) return former ? tellOfCancelling(context, code, former) : undefined;
  await takeBackFromRemoved(context, { ...present, code }, former?.removedIds ?? []);
  const isChosen = present.chosen !== null && present.chosen !== former?.chosen;
  const isAsked = !former && present.groupId !== null;
  if (!isChosen && !isAsked) return;
  const plan = await store.readPlan(context.db, code);
  if (!plan || (isChosen && plan.chosen !== present.chosen)) return;
  const group = await readGroupOf(context, plan);
  const others = new Set([...(isChosen ? usersIn(plan) : []), ...Object.keys(group?.members ?? {})]);
  if (plan.by) others.delete(plan.by.uid);
  await notifyMembers(context, plan, group, isChosen ? 'chosen' : 'asked', [...others]);
}

/** For those whose answer was removed the plan no longer exists, so nothing they were told leads to it. */
async function takeBackFromRemoved(context: Context, plan: Plan, formerly: readonly string[]): Promise<void> {
  const removed = (plan.removedIds ?? []).filter((uid) => !formerly.includes(uid));
  const ofDates = plan.dates.flatMap((chosen) =>
    (['chosen', 'soon'] as const).map((news) => eventOf(news, { ...plan, chosen })),
  );
  const events = [eventOf('asked', plan), ...ofDates];
  const { failed } = await attemptEach('dates not taken back', removed, atOnce, (uid) =>
    unlistEvents(context, uid, events),
  );
  if (failed.length > 0) throw new Error('Not all notifications of removed answers were taken back');
}

/** Tells those who answered; if a date was chosen, also the others who were told of it. */
async function tellOfCancelling(context: Context, code: string, former: PlanDocument): Promise<void> {
  if (former.cancelledAt !== undefined || former.expiresAt <= context.now()) return;
  const plan: Plan = { ...former, code };
  const group = await readGroupOf(context, plan);
  const others = new Set([
    ...usersIn(plan),
    ...(plan.chosen === null ? [] : Object.keys(group?.members ?? {})),
  ]);
  if (plan.by) others.delete(plan.by.uid);
  await unlistRequest(context, code, plan.groupId);
  await notifyMembers(context, plan, group, 'cancelled', [...others]);
}

async function unlistRequest(context: Context, code: string, groupId: string | null): Promise<void> {
  if (groupId === null) return;
  const plan = await store.readPlan(context.db, code);
  if (plan && plan.cancelledAt === undefined) return;
  const members = await loadMemberIds(context.db, groupId);
  const { failed } = await attemptEach('dates not taken back', members, atOnce, (uid) =>
    unlistEvent(context, uid, eventOf('asked', { code, chosen: null })),
  );
  if (failed.length > 0) throw new Error('Not everybody’s notification of dates was taken back');
}

async function readGroupOf({ db }: Context, { groupId }: Plan): Promise<Group | null> {
  return groupId === null ? null : readGroup(db, groupId);
}

type News = 'asked' | 'chosen' | 'soon' | 'cancelled';

function eventOf(news: News, { code, chosen }: Pick<Plan, 'code' | 'chosen'>): string {
  const isOfAll = news === 'asked' || news === 'cancelled';
  return isOfAll ? `dates ${news} ${code}` : `date ${news} ${code} ${chosen}`;
}

/** Reminds those who come of dates that are due; the next run does what this one leaves. */
export async function remindOfDates(context: Context): Promise<void> {
  const codes = await store.loadDueReminders(context.db, context.now(), remindedAtOnce);
  await attemptEach('dates not reminded of', codes, atOnce, async (code) => {
    const plan = await store.readPlan(context.db, code);
    if (!plan) return;
    const isAhead = plan.chosen !== null && plan.chosen > context.now();
    if (isAhead) {
      const group = await readGroupOf(context, plan);
      await notifyMembers(context, plan, group, 'soon', usersIn(withComersAlone(plan)));
    }
    await endReminder(context, code, plan.remindAt);
  });
}

async function endReminder({ db }: Context, code: string, remindAt: number | null): Promise<void> {
  await transact(db, async (tx) => {
    const plan = await store.readPlan(tx, code);
    if (plan?.remindAt === remindAt) store.writePlan(tx, { ...plan, remindAt: null });
  });
}

async function notifyMembers(
  context: Context,
  plan: Plan,
  group: Group | null,
  news: News,
  uids: readonly string[],
): Promise<void> {
  const { code, chosen, by, answers } = plan;
  const members = uids.filter((uid) => !answers[uid]?.guest && !isShutOut(plan, uid));
  const { failed } = await attemptEach('date not told', members, atOnce, (uid) =>
    notify(context, {
      uid,
      kind: 'date-chosen',
      event: eventOf(news, plan),
      from: by && by.uid !== uid ? { uid: by.uid } : null,
      paramsIn: (_locale, timeZone) => ({
        code,
        news,
        ...(chosen === null ? { dated: 'no' } : { dated: 'yes', chosenAt: toInstant(chosen), timeZone }),
        // A plan names its group to those who are in it.
        ...(group && isMember(group, uid)
          ? { inGroup: 'yes', group: group.name }
          : { inGroup: 'no', group: '' }),
      }),
    }),
  );
  if (failed.length > 0) throw new Error('Not everybody was told of a date');
}
