/** The budget of a day that pays for a call: what it may cost is reserved first, then it is charged. */
import { nothing } from '@cine/contract/causes';
import type { Operation } from '@cine/contract/operation';
import type { Firestore } from 'firebase-admin/firestore';
import { dailyBudget } from '#config.ts';
import { context } from '#context.ts';
import { createBudget, type Spender, type Urgency } from '../limits/budget.ts';
import { budgetShares, mostCostOf, priceOf } from '../limits/prices.ts';
import { heldBy } from '../memory/held-by.ts';
import { type Identity, isProven } from './caller.ts';

const budgetOf = heldBy((db: Firestore) => createBudget(db, context().now));

export type CallBudget = {
  /** Sets aside what the call may cost. Throws `budget-spent`. */
  reserveBudget: () => Promise<void>;
  /** Charges a cost, which what was set aside pays first. */
  charge: (cost: number) => void;
};

/** The budget that pays for a call; nothing is reserved or charged where nobody's does. */
export function budgetOfCall(operation: Operation, identity: Identity | null): CallBudget {
  const spender = spenderOf(operation, identity);
  if (!spender) return { reserveBudget: async () => {}, charge: () => {} };
  let setAside = 0;
  return {
    reserveBudget: async () => {
      if (operation.isUrgent === 'always') return;
      const mostCost = mostCostOf(operation.ceiling, spender.most);
      await budgetOf(context().db).reserve(spender, urgencyOf(operation), mostCost);
      setAside = mostCost;
    },
    charge: (cost) => {
      budgetOf(context().db).charge(spender, cost - setAside);
      setAside = 0;
    },
  };
}

function urgencyOf({ isUrgent }: Operation): Urgency {
  if (isUrgent === 'owed') return 'owed';
  return isUrgent ? 'urgent' : 'usual';
}

/** Charges an account for an answer that no operation gave. Throws `budget-spent`. */
export async function admitBytes(identity: Identity, bytes: number): Promise<void> {
  const spender = spenderOf({ caller: 'member' }, identity);
  if (spender) await budgetOf(context().db).reserve(spender, 'usual', priceOf({ ...nothing, bytes }));
}

/** Whose budget pays for a call; nobody's where an operator works, or anybody may call. */
function spenderOf({ caller }: Pick<Operation, 'caller'>, identity: Identity | null): Spender | null {
  if (!identity || caller === 'operator' || caller === 'anybody') return null;
  const share = isProven(identity.token) ? budgetShares.proven : budgetShares.unproven;
  return { uid: identity.uid, most: dailyBudget() * share };
}
