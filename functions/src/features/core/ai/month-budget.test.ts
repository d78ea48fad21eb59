import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  type AiMonth,
  blockHeldMs,
  emptyMonth,
  lendBlock,
  lentIn,
  spentIn,
  withBlockBack,
  withRecount,
} from './month-budget.ts';

const now = Date.parse('2026-12-10T18:00:00Z');
const budget = 10_000;

describe("A month's budget for models", () => {
  it('lends blocks of a hundredth, or what a call needs, until nothing is left', () => {
    const first = lendBlock(emptyMonth, now, { id: 'a', cost: 10 }, budget)!;
    expect(first.lent).to.equal(100);
    expect(lendBlock(first.month, now, { id: 'b', cost: 500 }, budget)!.lent).to.equal(500);
    expect(lendBlock(first.month, now, { id: 'b', cost: 9901 }, budget)).to.equal(null);
    const rest = lendBlock({ ...emptyMonth, counted: 9950 }, now, { id: 'b', cost: 10 }, budget)!;
    expect(rest.lent).to.equal(50);
  });

  it('counts what was spent of a block that is given back, once', () => {
    const { month } = lendBlock(emptyMonth, now, { id: 'a', cost: 10 }, budget)!;
    const back = withBlockBack(month, now, 'a', 30);
    expect([spentIn(month), lentIn(month)]).to.deep.equal([0, 100]);
    expect([spentIn(back), lentIn(back)]).to.deep.equal([0, 30]);
    expect(withBlockBack(back, now, 'a', 30)).to.deep.equal(back);
    const counted = withRecount(back, now + 1, 30);
    expect([spentIn(counted), lentIn(counted)]).to.deep.equal([30, 0]);
  });

  it('frees the block of an instance that died, and counts what its calls cost by user', () => {
    const { month } = lendBlock(emptyMonth, now, { id: 'a', cost: 10 }, budget)!;
    const early = withRecount(month, now + blockHeldMs, 70);
    expect([spentIn(early), lentIn(early)]).to.deep.equal([70, 100]);
    const late = withRecount(month, now + 2 * blockHeldMs, 70);
    expect([spentIn(late), lentIn(late)]).to.deep.equal([70, 0]);
  });

  it('never lends what was spent, whatever instances do, and ends at what calls cost', () => {
    const step = fc.record({
      kind: fc.constantFrom('borrow', 'spend', 'giveBack', 'die', 'reconcile', 'wait'),
      instance: fc.integer({ min: 0, max: 3 }),
      amount: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let month: AiMonth = emptyMonth;
        let at = now;
        let cost = 0;
        const held = new Map<number, { id: string; lent: number; spent: number; at: number }>();
        const giveBack = (instance: number) => {
          const block = held.get(instance);
          if (block) month = withBlockBack(month, at, block.id, block.spent);
          held.delete(instance);
        };
        steps.forEach(({ kind, instance, amount }, index) => {
          at += 60_000;
          if (kind === 'wait') at += 60_000 * (amount / 10);
          // An instance gives a block back in time, or is dead.
          for (const [each, block] of held) if (at >= block.at + blockHeldMs) giveBack(each);
          const block = held.get(instance);
          if (kind === 'borrow' && !block) {
            const lent = lendBlock(month, at, { id: `b${index}`, cost: amount }, budget);
            if (lent) {
              month = lent.month;
              held.set(instance, { id: `b${index}`, lent: lent.lent, spent: 0, at });
            }
          }
          if (kind === 'spend' && block) {
            const spent = Math.min(amount, block.lent - block.spent);
            block.spent += spent;
            cost += spent;
          }
          if (kind === 'giveBack') giveBack(instance);
          if (kind === 'die') held.delete(instance);
          if (kind === 'reconcile') month = withRecount(month, at, cost);
          expect(spentIn(month)).to.be.at.most(cost);
          expect(spentIn(month) + lentIn(month)).to.be.within(cost, 2 * budget);
          expect(cost).to.be.at.most(budget);
        });
        for (const instance of held.keys()) giveBack(instance);
        const last = withRecount(month, at + 2 * blockHeldMs, cost);
        expect([spentIn(last), lentIn(last)]).to.deep.equal([cost, 0]);
      }),
    );
  });
});
