import { assert } from 'chai';
import fc from 'fast-check';
import { type LedgerEntry, settle } from './ledger.ts';

const source = 'challenge:noir';

/** Settles once for each verdict, in a total that other rewards may have spent meanwhile. */
function settleAll(verdicts: readonly boolean[], reward = 150): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const [at, earned] of verdicts.entries()) {
    const entry = settle(source, entries.at(-1) ?? null, earned, reward, sum(entries), at);
    if (entry) entries.push(entry);
  }
  return entries;
}

function sum(entries: readonly LedgerEntry[]): number {
  return entries.reduce((total, { amount }) => total + amount, 0);
}

describe('settle', () => {
  it('grants once, and the source is the id of the grant', () => {
    assert.deepEqual(settleAll([false, true, true, true]), [
      { id: source, source, kind: 'granted', amount: 150, sequence: 0, at: 1 },
    ]);
  });

  it('withdraws what is no longer earned by an entry of its own, and grants it again when it is earned again', () => {
    const entries = settleAll([true, false, false, true, true, false]);
    assert.deepEqual(
      entries.map(({ id, kind, amount, sequence }) => ({ id, kind, amount, sequence })),
      [
        { id: source, kind: 'granted', amount: 150, sequence: 0 },
        { id: `${source}:1`, kind: 'taken', amount: -150, sequence: 1 },
        { id: `${source}:2`, kind: 'returned', amount: 150, sequence: 2 },
        { id: `${source}:3`, kind: 'taken', amount: -150, sequence: 3 },
      ],
    );
  });

  it('withdraws no more than the total, and later grants exactly that again', () => {
    const granted = settle(source, null, true, 150, 0, 1)!;
    const taken = settle(source, granted, false, 150, 40, 2)!;
    assert.equal(taken.amount, -40);
    const returned = settle(source, taken, true, 150, 0, 3)!;
    assert.deepInclude(returned, { kind: 'returned', amount: 40 });
    const again = settle(source, returned, false, 150, 1000, 4)!;
    assert.equal(again.amount, -40);
  });

  it('grants again what was withdrawn, even if the reward has changed', () => {
    const entries = settleAll([true, false]);
    assert.equal(settle(source, entries.at(-1)!, true, 500, 0, 9)?.amount, 150);
  });

  it('writes 0, and not -0, when there is nothing to withdraw', () => {
    const granted = settle(source, null, true, 150, 0, 1)!;
    const taken = settle(source, granted, false, 150, 0, 2)!;
    assert.isTrue(Object.is(taken.amount, 0));
  });

  it('keeps every total from falling below zero while others spend, and grants each source once', () => {
    const step = fc.record({
      source: fc.constantFrom('challenge:a', 'challenge:b'),
      earned: fc.boolean(),
      spent: fc.nat({ max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(step), fc.nat({ max: 500 }), (steps, reward) => {
        const entries: LedgerEntry[] = [];
        let totalXp = 0;
        for (const [at, { source, earned, spent }] of steps.entries()) {
          totalXp -= Math.min(spent, totalXp);
          const own = entries.filter((entry) => entry.source === source);
          const entry = settle(source, own.at(-1) ?? null, earned, reward, totalXp, at);
          if (!entry) continue;
          totalXp += entry.amount;
          assert.isAtLeast(totalXp, 0);
          assert.isFalse(entries.some(({ id }) => id === entry.id));
          if (entry.kind === 'returned') assert.equal(entry.amount, -own.at(-1)!.amount);
          entries.push(entry);
          const twice = settle(source, entry, earned, reward, totalXp, at);
          assert.isNull(twice);
        }
        for (const source of ['challenge:a', 'challenge:b']) {
          const own = entries.filter((entry) => entry.source === source);
          assert.isAtMost(own.filter(({ kind }) => kind === 'granted').length, 1);
          assert.isAtLeast(sum(own), 0);
          assert.isAtMost(sum(own), reward);
        }
      }),
    );
  });
});
