import { expect } from 'chai';
import fc from 'fast-check';
import { SortedList } from './sorted-list.ts';

const compare = (a: number, b: number) => a - b;

describe('a sorted list', () => {
  it('equals a sorted array after any additions and removals', () => {
    const operation = fc.record({ remove: fc.boolean(), item: fc.integer({ min: 0, max: 50 }) });
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50)), fc.array(operation, { maxLength: 80 }), (start, operations) => {
        const list = new SortedList(compare, start);
        const model = new Set(start);
        for (const { remove, item } of operations) {
          if (remove) list.remove(item);
          else if (!model.has(item)) list.add(item);
          if (remove) model.delete(item);
          else model.add(item);
        }
        const sorted = [...model].sort(compare);
        expect([...list.range(null, null)]).to.deep.equal(sorted);
        expect([...list.range(null, null, true)]).to.deep.equal(sorted.toReversed());
        expect(list.size).to.equal(sorted.length);
      }),
    );
  });

  it('counts and returns ranges across many chunks', () => {
    const list = new SortedList(compare, []);
    for (let i = 0; i < 5000; i++) list.add((i * 7919) % 5000);
    fc.assert(
      fc.property(
        fc.integer({ min: -10, max: 5010 }),
        fc.integer({ min: -10, max: 5010 }),
        fc.boolean(),
        (a, b, reverse) => {
          const expected = Array.from({ length: 5000 }, (_, i) => i).filter((n) => n >= a && n < b);
          if (reverse) expected.reverse();
          const before = (bound: number) => (n: number) => n < bound;
          expect([...list.range(before(a), before(b), reverse)]).to.deep.equal(expected);
          expect(list.rank(before(a))).to.equal(Math.max(0, Math.min(5000, a)));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('moves a replacement to its sorted place', () => {
    const byRank = new SortedList<{ rank: number; name: string }>((a, b) => a.rank - b.rank);
    const a = { rank: 1, name: 'a' };
    const b = { rank: 5, name: 'b' };
    byRank.add(a);
    byRank.add(b);
    byRank.replace(a, { rank: 1, name: 'same place' });
    byRank.replace(b, { rank: 0, name: 'moved' });
    expect([...byRank.range(null, null)].map((item) => item.name)).to.deep.equal(['moved', 'same place']);
  });
});
