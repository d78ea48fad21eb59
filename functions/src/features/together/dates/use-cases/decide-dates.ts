/** The asker ends a plan of dates: chooses a date, removes an answer, or cancels it. */
import * as operations from '@cine/contract/operations/together/dates';
import type { Context } from '#context.ts';
import { assertMayWrite } from '#core/access/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { transact } from '#platform/firestore/transact.ts';
import { requireOwnPlan } from '../access-service.ts';
import * as plans from '../plan.ts';
import * as store from '../store.ts';
import { planView } from '../view.ts';

export const chooseDate = serve(operations.chooseDate, async (context, caller, { code, at }) => {
  const chosen = at === undefined ? null : Date.parse(at);
  return changeOwnPlan(context, caller, code, (plan) => plans.withChosenDate(plan, chosen, context.now()));
});

/** Removes a user's answer, for the user who asked; without it, another date may be the best one. */
export const removeDatesAnswer = serve(
  operations.removeDatesAnswer,
  async (context, caller, { code, answerId }) =>
    changeOwnPlan(context, caller, code, (plan) => plans.withoutAnswer(plan, answerId)),
);

async function changeOwnPlan(
  context: Context,
  { uid }: Caller,
  code: string,
  change: (plan: plans.Plan) => plans.Plan,
): Promise<operations.Plan> {
  const { db, now } = context;
  return transact(db, async (tx) => {
    const [{ plan, inGroup }] = await Promise.all([
      requireOwnPlan(context, tx, uid, code),
      assertMayWrite(tx, uid, now()),
    ]);
    const after = change(plan);
    if (after !== plan) store.writePlan(tx, after);
    return planView(after, uid, inGroup, now());
  });
}

export const cancelDates = serve(operations.cancelDates, async (context, { uid }, { code }) => {
  const { db, now } = context;
  return transact(db, async (tx) => {
    const [{ plan }] = await Promise.all([
      requireOwnPlan(context, tx, uid, code),
      assertMayWrite(tx, uid, now()),
    ]);
    store.writePlan(tx, plans.cancelledPlan(plan, now()));
    return {};
  });
});
