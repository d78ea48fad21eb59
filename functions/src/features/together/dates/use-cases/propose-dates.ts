/** Asks who can come when, for several dates; who has the link may answer. */
import * as operations from '@cine/contract/operations/together/dates';
import { requireAccount } from '#core/account/index.ts';
import { codeFromKey } from '#platform/code-from-key.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { randomCode } from '#platform/random-code.ts';
import { isInGroup } from '../../groups/index.ts';
import * as plans from '../plan.ts';
import * as store from '../store.ts';
import { planView } from '../view.ts';

/**
 * A repeated key returns the plan that it made there for these dates, or throws `dates-cancelled` if that was
 * taken back. The dates are in its code, so that no key revives an old link.
 */
export const proposeDates = serve(
  operations.proposeDates,
  async (context, { uid }, { dates, groupId, key }) => {
    const { db } = context;
    const now = context.now();
    const moments = dates.map(Date.parse);
    const code =
      key === undefined
        ? randomCode(context.randomBelow, operations.planCodeLength)
        : codeFromKey([uid, groupId ?? '', key, ...moments], operations.planCodeLength);
    return transact(db, async (tx) => {
      const [account, underWay, inGroup, existing] = await Promise.all([
        requireAccount(context, tx, uid),
        store.readPlanCount(tx, uid, now),
        groupId === undefined ? false : isInGroup(tx, groupId, uid),
        key === undefined ? null : store.readPlan(tx, code),
      ]);
      if (groupId !== undefined && !inGroup) throw new AppError('group-not-found');
      if (existing?.cancelledAt !== undefined) throw new AppError('dates-cancelled');
      if (existing && existing.expiresAt > now) return repeated(planView(existing, uid, inGroup, now));
      if (underWay >= operations.maxPlans)
        throw new AppError('dates-too-many', { limit: operations.maxPlans });
      const plan = plans.newPlan(code, account, moments, groupId ?? null, now);
      store.writePlan(tx, plan);
      return planView(plan, uid, inGroup, now);
    });
  },
);
