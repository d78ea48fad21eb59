/** Erases a user from plans of dates, and changes their name there. */
import type { Context } from '#context.ts';
import { copyAccountInto, readAccount } from '#core/account/index.ts';
import { changeEach } from '#platform/firestore/change-each.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type Plan, planWithout, withMergedGuest, withUserName } from './plan.ts';
import * as store from './store.ts';

/** How many plans get a changed name, so that a call's cost is bounded. */
const maxRenamed = 20;

export const copyIntoPlans = copyAccountInto(async ({ db, now }, uid) => ({
  ids: await store.loadCodesUnderWay(db, uid, now(), maxRenamed),
  update: (tx, code, { displayName }) =>
    changeIn(tx, code, async (plan) => withUserName(plan, uid, displayName)),
}));

/** Erases a user from all plans that name them; returns how many there were. */
export async function eraseFromPlans(context: Context, uid: string): Promise<number> {
  return changeAll(context, uid, (tx, code) => changeIn(tx, code, async (plan) => planWithout(plan, uid)));
}

export async function mergeGuestPlans(context: Context, guestId: string, memberId: string): Promise<void> {
  await changeAll(context, guestId, (tx, code) =>
    changeIn(tx, code, async (plan) => {
      const member = await readAccount(tx, memberId);
      return member ? withMergedGuest(plan, guestId, member) : plan;
    }),
  );
}

/** Changes a plan, or deletes it if `apply` returns null. */
async function changeIn(tx: Tx, code: string, apply: (plan: Plan) => Promise<Plan | null>): Promise<void> {
  const plan = await store.readPlan(tx, code);
  const changed = plan && (await apply(plan));
  if (changed === plan) return;
  if (changed) store.writePlan(tx, changed);
  else store.deletePlan(tx, code);
}

/** Changes every plan that names a user, each in a transaction; returns how many there were. */
function changeAll({ db }: Context, uid: string, change: Parameters<typeof changeEach>[2]): Promise<number> {
  return changeEach(db, (...page) => store.loadCodesNaming(db, uid, ...page), change);
}
