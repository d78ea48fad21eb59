import { expect } from 'chai';
import * as fc from 'fast-check';
import { type AiMonth, blockHeldMs, emptyMonth, lend, reconcile, spentIn, takeBack } from './month-budget.ts';

const now = Date.parse('2026-12-10T18:00:00Z');
const budget = 10_000;

describe("A month's budget for models", () => {
  it('lends blocks of a hundredth, or what a call needs, until nothing is left', () => {
    const first = lend(emptyMonth, now, { id: 'a', wanted: 10 }, budget)!;
    expect(first.lent).to.equal(100);
    expect(lend(first.month, now, { id: 'b', wanted: 500 }, budget)!.lent).to.equal(500);
    expect(lend(first.month, now, { id: 'b', wanted: 9901 }, budget)).to.equal(null);
    const rest = lend({ spent: 9950, blocks: {} }, now, { id: 'b', wanted: 10 }, budget)!;
    expect(rest.lent).to.equal(50);
  });

  it('counts what was spent of a block that is given back, once', () => {
    const { month } = lend(emptyMonth, now, { id: 'a', wanted: 10 }, budget)!;
    const back = takeBack(month, 'a', 30);
    expect(back).to.deep.equal({ spent: 30, blocks: {} });
    expect(takeBack(back, 'a', 30)).to.deep.equal(back);
  });

  it('frees the block of an instance that died, and counts what its calls cost by user', () => {
    const { month } = lend(emptyMonth, now, { id: 'a', wanted: 10 }, budget)!;
    expect(reconcile(month, now + blockHeldMs, 70).blocks).to.have.keys('a');
    expect(reconcile(month, now + 2 * blockHeldMs, 70)).to.deep.equal({ spent: 70, blocks: {} });
  });

  it('forgets nothing that was spent where accounts were erased since', () => {
    expect(reconcile({ spent: 400, blocks: {} }, now, 10).spent).to.equal(400);
  });

  it('never lends more than its budget, whatever instances do', () => {
    const step = fc.record({
      kind: fc.constantFrom('borrow', 'spend', 'giveBack', 'die', 'reconcile'),
      instance: fc.integer({ min: 0, max: 3 }),
      amount: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let month: AiMonth = emptyMonth;
        let at = now;
        let counted = 0;
        const held = new Map<number, { id: string; lent: number; spent: number }>();
        steps.forEach(({ kind, instance, amount }, index) => {
          at += 60_000;
          const block = held.get(instance);
          if (kind === 'borrow' && !block) {
            const lent = lend(month, at, { id: `b${index}`, wanted: amount }, budget);
            if (lent) {
              month = lent.month;
              held.set(instance, { id: `b${index}`, lent: lent.lent, spent: 0 });
            }
          }
          if (kind === 'spend' && block) {
            const cost = Math.min(amount, block.lent - block.spent);
            block.spent += cost;
            counted += cost;
          }
          if (kind === 'giveBack' && block) {
            month = takeBack(month, block.id, block.spent);
            held.delete(instance);
          }
          if (kind === 'die') held.delete(instance);
          if (kind === 'reconcile') {
            // All that instances held is over by then, or given back.
            for (const [, each] of held) month = takeBack(month, each.id, each.spent);
            held.clear();
            at += 2 * blockHeldMs;
            month = reconcile(month, at, counted);
            expect(month.blocks).to.deep.equal({});
            expect(month.spent).to.equal(counted);
          }
          expect(spentIn(month)).to.be.at.most(budget);
          expect(counted).to.be.at.most(budget);
        });
      }),
    );
  });
});
