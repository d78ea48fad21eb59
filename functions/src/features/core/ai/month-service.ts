/** Lends this instance blocks of the month's budget, from which calls are paid without asking again. */
import { minute } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import { aiMonthBudget } from '#config.ts';
import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { blockHeldMs, emptyMonth, lendBlock, withBlockBack } from './month-budget.ts';
import { monthOf, readMonth, writeMonth } from './store.ts';

/** A block that this instance was lent, and how many calls that it pays for are under way. */
type Held = { id: string; month: string; lent: number; spent: number; underWay: number; at: number };

type Purse = {
  block: Held | null;
  /** Former blocks that aren't given back yet, as calls were under way. */
  former: Held[];
  /** What couldn't be lent last: until when nobody asks for as much again. */
  refused: { cost: number; until: number };
  borrowing: Promise<void> | null;
};

/** For so long a month that is spent isn't asked again. */
const refusedForMs = minute;

const purseOf = heldBy(
  (_db: Firestore): Purse => ({
    block: null,
    former: [],
    refused: { cost: 0, until: 0 },
    borrowing: null,
  }),
);

/** Tells what a call didn't need of what was set aside for it. */
export type GiveBack = (unneeded: number) => void;

/** Sets aside what a call may cost at most; null if the month's budget lacks that. */
export async function takeFromMonth(context: Context, cost: number): Promise<GiveBack | null> {
  const purse = purseOf(context.db);
  for (;;) {
    const giveBack = takeFrom(purse.block, context.now(), cost);
    if (giveBack) return giveBack;
    if (cost >= purse.refused.cost && context.now() < purse.refused.until) return null;
    purse.borrowing ??= borrow(context, purse, cost).finally(() => {
      purse.borrowing = null;
    });
    await purse.borrowing;
  }
}

function takeFrom(block: Held | null, now: number, cost: number): GiveBack | null {
  if (!block || block.month !== monthOf(now) || now >= block.at + blockHeldMs) return null;
  if (block.spent + cost > block.lent) return null;
  block.spent += cost;
  block.underWay += 1;
  return (unneeded) => {
    block.spent -= unneeded;
    block.underWay -= 1;
  };
}

/** Borrows a block that holds at least `cost`, and gives back those that pay for no call any more. */
async function borrow({ db, now, newId }: Context, purse: Purse, cost: number): Promise<void> {
  const at = now();
  const id = newId();
  const month = monthOf(at);
  // Nobody takes from it while it may be given back.
  const present = purse.block;
  purse.block = null;
  const former = present ? [...purse.former, present] : purse.former;
  const over = former.filter(({ underWay }) => underWay === 0);
  try {
    const lent = await transact(db, async (tx) => {
      const totals = (await readMonth(tx, month)) ?? emptyMonth;
      const rest = over
        .filter((block) => block.month === month)
        .reduce((sums, block) => withBlockBack(sums, at, block.id, block.spent), totals);
      const granted = lendBlock(rest, at, { id, cost }, aiMonthBudget());
      if (granted) writeMonth(tx, month, granted.month);
      return granted?.lent ?? null;
    });
    if (lent === null) {
      purse.block = present;
      purse.refused = { cost, until: at + refusedForMs };
      return;
    }
    purse.former = former.filter((block) => !over.includes(block));
    purse.block = { id, month, lent, spent: 0, underWay: 0, at };
  } catch (error) {
    purse.block = present;
    throw error;
  }
}
