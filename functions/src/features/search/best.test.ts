import { expect } from 'chai';
import fc from 'fast-check';
import { Best } from './best.ts';

describe('The best few of many', () => {
  it('are those with the highest keys, of equals those that came first, one selection after the other', () => {
    const best = new Best(200);
    const key = fc.integer({ min: -50, max: 50 }).map((each) => each / 50);
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (keys, wanted) => {
        for (const [value, each] of keys.entries()) best.add(each, value);
        const expected = [...keys.keys()].sort((one, other) => keys[other]! - keys[one]! || one - other);
        expect(best.take(wanted)).to.deep.equal(expected.slice(0, wanted));
      }),
    );
  });

  it('are looked for among as many as there is room for', () => {
    const best = new Best(2);
    for (const value of [1, 2, 3]) best.add(value / 10, value);
    expect(best.take(5)).to.deep.equal([2, 1]);
    expect(best.take(5)).to.deep.equal([]);
  });
});
