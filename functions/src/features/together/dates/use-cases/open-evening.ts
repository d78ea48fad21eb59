import * as operations from '@cine/contract/operations/together/dates';
import { assertMayWrite } from '#core/access/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { isOpen, needsCode, planSession, readSession } from '../../sessions/index.ts';
import { requireInvolvedPlan } from '../access-service.ts';
import * as plans from '../plan.ts';
import * as store from '../store.ts';

/**
 * Turns a plan's chosen date into a session, which the first call opens. Throws `evening-not-due`, and
 * `session-not-found` if its host removed the caller.
 */
export const openEvening = serve(operations.openEvening, async (context, caller, { code }) => {
  const { db, now } = context;
  return transact(db, async (tx) => {
    const [{ plan, inGroup }] = await Promise.all([
      requireInvolvedPlan(context, tx, caller.uid, code),
      assertMayWrite(tx, caller.uid, now()),
    ]);
    if (!plans.isDue(plan, now())) throw new AppError('evening-not-due');
    const former = plan.sessionId === null ? null : await readSession(tx, plan.sessionId);
    // Also once it is closed, so that a removed user can't open the next one for all.
    if (former && needsCode(former, caller.uid)) throw new AppError('session-not-found');
    if (former && isOpen(former, now())) return { sessionId: former.id, code: former.code };
    if (caller.isGuest) throw new AppError('members-only');
    const groupId = inGroup && plan.groupId !== null ? { groupId: plan.groupId } : {};
    const options = { mode: 'together', ...groupId } as const;
    const sessionPlan = await planSession(context, tx, caller, context.newId(), options);
    const { session } = sessionPlan;
    store.writePlan(tx, { ...plan, sessionId: session.id });
    sessionPlan.write();
    return { sessionId: session.id, code: session.code };
  });
});
