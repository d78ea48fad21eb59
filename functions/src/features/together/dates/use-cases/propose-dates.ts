/** Asks who can come when, for several dates; who has the link may answer. */
import * as operations from '@cine/contract/operations/together/dates';
import { requireAccount } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { randomCode } from '#platform/random-code.ts';
import { isInGroup } from '../../groups/index.ts';
import * as domain from '../plan.ts';
import * as store from '../store.ts';
import { planView } from '../view.ts';

export const proposeDates = serve(operations.proposeDates, async (context, { uid }, { dates, groupId }) => {
  const { db } = context;
  const now = context.now();
  const code = randomCode(context.randomBelow, operations.planCodeLength);
  return transact(db, async (tx) => {
    const [account, underWay, inGroup] = await Promise.all([
      requireAccount(context, tx, uid),
      store.readPlanCount(tx, uid, now),
      groupId === undefined ? false : isInGroup(tx, groupId, uid),
    ]);
    if (groupId !== undefined && !inGroup) throw new AppError('group-not-found');
    if (underWay >= operations.maxPlans) throw new AppError('dates-too-many', { limit: operations.maxPlans });
    const plan = domain.newPlan(code, account, dates.map(Date.parse), groupId ?? null, now);
    store.writePlan(tx, plan);
    return planView(plan, uid, inGroup, now);
  });
});
