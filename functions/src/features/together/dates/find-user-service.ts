import type { Context } from '#context.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { userIn } from './plan.ts';
import * as store from './store.ts';

/** The user who asked or answered under an id in dates; null if nobody did. */
export async function findUserInDates(
  { now }: Context,
  tx: Tx,
  code: string,
  id: string,
): Promise<string | null> {
  const plan = await store.readPlan(tx, code);
  return plan && plan.expiresAt > now() ? userIn(plan, id) : null;
}
