/** Who may reach a plan of dates: by its link, as one in it, as a member of its group, as its asker. */
import type { Context } from '#context.ts';
import { type BlockLookup, requireBlockLookupToAct } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { isInGroup } from '../groups/index.ts';
import { assertMayMeet, isHidden, isShutOut, type Plan, usersIn } from './plan.ts';
import * as store from './store.ts';

export type ReachedPlan = { plan: Plan; inGroup: boolean };

/**
 * The plan that a link leads to. Throws `dates-cancelled`, `dates-unknown`, also if the caller was removed
 * from it or blocked by a user in it, and `dates-of-blocked`; in a common group, blocks don't matter.
 */
export async function reachPlan(
  context: Context,
  tx: Tx,
  uid: string,
  lookup: BlockLookup,
  code: string,
): Promise<ReachedPlan> {
  const { plan, inGroup } = await readUnderWay(context, tx, uid, code);
  if (inGroup) return { plan, inGroup };
  const blocks = await lookup.blocksConcerning(usersIn(plan));
  if (isHidden(plan, uid, blocks)) throw new AppError('dates-unknown');
  assertMayMeet(plan, uid, blocks);
  return { plan, inGroup };
}

/** The plan, for users who need no link: those in it, and members of its group. Throws `dates-unknown`. */
export async function requireInvolvedPlan(
  context: Context,
  tx: Tx,
  uid: string,
  code: string,
): Promise<ReachedPlan> {
  const reached = await readUnderWay(context, tx, uid, code);
  if (!reached.inGroup && !usersIn(reached.plan).includes(uid)) throw new AppError('dates-unknown');
  return reached;
}

/**
 * The plan, for the user who asked. Throws `dates-asker-only` for others with the link, and `dates-unknown`
 * where they wouldn't reach it.
 */
export async function requireOwnPlan(
  context: Context,
  tx: Tx,
  uid: string,
  code: string,
): Promise<ReachedPlan> {
  const reached = await readUnderWay(context, tx, uid, code);
  if (reached.plan.by?.uid === uid) return reached;
  const lookup = await requireBlockLookupToAct(tx, uid, context.now());
  const blocks = await lookup.blocksConcerning(usersIn(reached.plan));
  const isUnknown = !reached.inGroup && isHidden(reached.plan, uid, blocks);
  throw new AppError(isUnknown ? 'dates-unknown' : 'dates-asker-only');
}

async function readUnderWay({ now }: Context, tx: Tx, uid: string, code: string): Promise<ReachedPlan> {
  const plan = await store.readPlan(tx, code);
  if (!plan || plan.expiresAt <= now() || isShutOut(plan, uid)) throw new AppError('dates-unknown');
  if (plan.cancelledAt !== undefined) throw new AppError('dates-cancelled');
  return { plan, inGroup: plan.groupId !== null && (await isInGroup(tx, plan.groupId, uid)) };
}
