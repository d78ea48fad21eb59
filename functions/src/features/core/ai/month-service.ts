/** Lends this instance blocks of the month's budget, from which calls are paid without asking again. */
import { minute } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import { aiMonthBudget } from '#config.ts';
import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { blockHeldMs, lend, takeBack } from './month-budget.ts';
import { dayOf, readMonth, writeMonth } from './store.ts';

/** A block that this instance was lent, and how many calls that it pays for are under way. */
type Held = { id: string; month: string; lent: number; spent: number; underWay: number; at: number };

type Purse = {
  block: Held | null;
  /** Former blocks that aren't given back yet, as calls are under way. */
  former: Held[];
  /** Until when nobody asks, as nothing is left. */
  emptyUntil: number;
  borrowing: Promise<void> | null;
};

/** For so long a month that is spent isn't asked again. */
const emptyForMs = minute;

const purseOf = heldBy(
  (_db: Firestore): Purse => ({ block: null, former: [], emptyUntil: 0, borrowing: null }),
);

/** Tells what a call didn't need of what was set aside for it. */
export type GiveBack = (unneeded: number) => void;

/** Sets aside what a call may cost at most; null if the month's budget lacks that. */
export async function takeFromMonth(context: Context, cost: number): Promise<GiveBack | null> {
  const purse = purseOf(context.db);
  for (;;) {
    const giveBack = takeFrom(purse.block, context.now(), cost);
    if (giveBack) return giveBack;
    if (context.now() < purse.emptyUntil) return null;
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

/** Borrows a block that holds at least `wanted`, and gives back those that pay for no call any more. */
async function borrow({ db, now, newId }: Context, purse: Purse, wanted: number): Promise<void> {
  const at = now();
  const id = newId();
  const month = monthOf(at);
  const former = purse.block ? [...purse.former, purse.block] : purse.former;
  const over = former.filter(({ underWay }) => underWay === 0);
  const lent = await transact(db, async (tx) => {
    const stored = await readMonth(tx, month);
    const current = over
      .filter((block) => block.month === month)
      .reduce((rest, block) => takeBack(rest, block.id, block.spent), stored);
    const granted = lend(current, at, { id, wanted }, aiMonthBudget());
    if (granted || current !== stored) writeMonth(tx, month, granted?.month ?? current);
    return granted?.lent ?? null;
  });
  purse.former = former.filter((block) => !over.includes(block));
  purse.block = lent === null ? null : { id, month, lent, spent: 0, underWay: 0, at };
  purse.emptyUntil = lent === null ? at + emptyForMs : 0;
}

function monthOf(at: number): string {
  return dayOf(at).slice(0, 7);
}
