import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../../context.ts';
import { usersIn } from '../plan.ts';
import * as store from '../store.ts';

/** Who has a name in dates, by the code of their link: who asked or the first who answered under it; null if nobody. */
export async function answererNamed(
  { db, now }: Context,
  tx: Transaction,
  code: string,
  name: string,
): Promise<string | null> {
  const plan = await store.readPlan(db, tx, code);
  if (!plan || plan.expiresAt <= now()) return null;
  const named = (uid: string) => plan.answers[uid]?.name ?? (plan.by?.uid === uid ? plan.by.name : null);
  return usersIn(plan).find((uid) => named(uid) === name) ?? null;
}
