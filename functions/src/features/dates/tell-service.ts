import type { Locale } from '@cine/contract/primitives';
import type { Context } from '../../context.ts';
import { attemptEach } from '../../platform/attempt-each.ts';
import { readEvent } from '../../platform/firestore/documents.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { loadMemberIds } from '../groups/index.ts';
import { notify } from '../notifications/index.ts';
import { planDocument } from './documents.ts';
import { ofThoseWhoCome, type Plan, usersIn } from './plan.ts';
import * as store from './store.ts';

const remindedAtOnce = 100;
const atOnce = 5;

/** Tells all who answered and the group's members which date was chosen, if a change of a plan has done that. */
export async function tellOfChoice(
  context: Context,
  code: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  const chosen = readEvent(planDocument, after)?.chosen ?? null;
  if (chosen === null || chosen === (readEvent(planDocument, before)?.chosen ?? null)) return;
  const plan = await store.loadPlan(context.db, code);
  if (plan?.chosen !== chosen) return;
  const members = plan.groupId === null ? [] : await loadMemberIds(context.db, plan.groupId);
  const told = new Set([...usersIn(plan), ...members]);
  if (plan.by) told.delete(plan.by.uid);
  await tell(context, plan, 'chosen', [...told]);
}

/** Reminds those who come of the dates that are due; the next run does what this one leaves. */
export async function remind(context: Context): Promise<void> {
  const codes = await store.findReminders(context.db, context.now(), remindedAtOnce);
  await attemptEach('dates not reminded of', codes, atOnce, async (code) => {
    const plan = await store.loadPlan(context.db, code);
    if (!plan) return;
    const isAhead = plan.chosen !== null && plan.chosen > context.now();
    if (isAhead) await tell(context, plan, 'soon', usersIn(ofThoseWhoCome(plan)));
    await endReminder(context, code, plan.remindAt);
  });
}

async function endReminder({ db }: Context, code: string, remindAt: number | null): Promise<void> {
  await transact(db, async (tx) => {
    const plan = await store.readPlan(db, tx, code);
    if (plan?.remindAt === remindAt) store.writePlan(db, tx, { ...plan, remindAt: null });
  });
}

async function tell(
  context: Context,
  { code, chosen, by, answers }: Plan,
  news: 'chosen' | 'soon',
  uids: readonly string[],
): Promise<void> {
  const members = uids.filter((uid) => !answers[uid]?.guest);
  const { failed } = await attemptEach('date not told', members, atOnce, (uid) =>
    notify(context, {
      uid,
      kind: 'date-chosen',
      event: `date ${news} ${code} ${chosen}`,
      from: by && by.uid !== uid ? { uid: by.uid } : null,
      paramsIn: (locale, timeZone) => ({ code, news, when: momentIn(locale, timeZone, chosen!) }),
    }),
  );
  if (failed.length > 0) throw new Error('Not everybody was told of a date');
}

/** An instant as a reader's clock and calendar have it. */
function momentIn(locale: Locale, timeZone: string, at: number): string {
  const parts = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(at);
}
