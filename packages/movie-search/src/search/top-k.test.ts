import { expect } from 'chai';
import fc from 'fast-check';
import { TopK } from './top-k.ts';

describe('TopK', () => {
  it('takes the values with the highest keys, earlier ones first where keys are equal, on every use', () => {
    const best = new TopK(200);
    const key = fc.integer({ min: -50, max: 50 }).map((each) => each / 50);
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (keys, count) => {
        for (const [value, each] of keys.entries()) best.add(each, value);
        const expected = [...keys.keys()].sort((one, other) => keys[other]! - keys[one]! || one - other);
        expect(best.take(count)).to.deep.equal(expected.slice(0, count));
      }),
    );
  });

  it('ignores entries beyond its room', () => {
    const best = new TopK(2);
    for (const value of [1, 2, 3]) best.add(value / 10, value);
    expect(best.take(5)).to.deep.equal([2, 1]);
    expect(best.take(5)).to.deep.equal([]);
  });
});
