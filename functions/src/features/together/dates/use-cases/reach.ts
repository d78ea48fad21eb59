import type { Context } from '#context.ts';
import { type BlocksOf, readBlocksToAct } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { isInGroup } from '../../groups/index.ts';
import { assertMayMeet, isHidden, type Plan, usersIn } from '../plan.ts';
import * as store from '../store.ts';

export type Reached = { plan: Plan; inGroup: boolean };

/** Blocks hide it, except in a common group. Throws `dates-unknown` and `dates-of-blocked`. */
export async function reachPlan(
  context: Context,
  tx: Tx,
  uid: string,
  blocks: BlocksOf,
  code: string,
): Promise<Reached> {
  const { plan, inGroup } = await readUnderWay(context, tx, uid, code);
  if (inGroup) return { plan, inGroup };
  const apart = await blocks.among(usersIn(plan));
  if (isHidden(plan, uid, apart)) throw new AppError('dates-unknown');
  assertMayMeet(plan, uid, apart);
  return { plan, inGroup };
}

/** The plan for those who need no link: in it, or members of its group. */
export async function asInvolved(context: Context, tx: Tx, uid: string, code: string): Promise<Reached> {
  const reached = await readUnderWay(context, tx, uid, code);
  if (!reached.inGroup && !usersIn(reached.plan).includes(uid)) throw new AppError('dates-unknown');
  return reached;
}

/** Throws `dates-asker-only` for others whom the link leads there. */
export async function asProposer(context: Context, tx: Tx, uid: string, code: string): Promise<Reached> {
  const reached = await readUnderWay(context, tx, uid, code);
  if (reached.plan.by?.uid === uid) return reached;
  const blocks = await readBlocksToAct(tx, uid, context.now());
  const apart = await blocks.among(usersIn(reached.plan));
  const isUnknown = !reached.inGroup && isHidden(reached.plan, uid, apart);
  throw new AppError(isUnknown ? 'dates-unknown' : 'dates-asker-only');
}

async function readUnderWay({ now }: Context, tx: Tx, uid: string, code: string): Promise<Reached> {
  const plan = await store.readPlan(tx, code);
  if (!plan || plan.expiresAt <= now()) throw new AppError('dates-unknown');
  return { plan, inGroup: plan.groupId !== null && (await isInGroup(tx, plan.groupId, uid)) };
}
