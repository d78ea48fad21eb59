import { expect } from 'chai';
import fc from 'fast-check';
import { mayContain } from './bloom-filter.test-support.ts';
import { bloomFilter } from './bloom-filter.ts';

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

describe('a bloom filter', () => {
  it('has every name that was put in', () => {
    const rate = fc.constantFrom(0.5, 0.01, 1e-6);
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 50 }),
        rate,
        (names, p) => {
          const filter = bloomFilter(names, p);
          for (const name of names) expect(mayContain(filter, name), name).to.equal(true);
        },
      ),
    );
  });

  for (const rate of [0.01, 0.001]) {
    it(`has about ${rate * 100} % of all other names`, () => {
      const filter = bloomFilter(numbered('in', 2000), rate);
      const wrong = numbered('out', 20_000).filter((name) => mayContain(filter, name)).length / 20_000;
      expect(wrong).to.be.within(rate * 0.6, rate * 1.4);
    });
  }

  it('tells names apart that look the same', () => {
    const filter = bloomFilter(['caf\u00e9', 'cafe\u0327\u0301', '\u{1f600}'], 1e-6);
    for (const name of ['cafe\u0301', 'cafe\u0301\u0327', '\u{1f601}']) {
      expect(mayContain(filter, name)).to.equal(false);
    }
  });

  it('has nothing when it is empty, and yet a bit, without which clients would not look at it', () => {
    const filter = bloomFilter([], 0.01);
    expect(filter.bits.bitmap.some((byte) => byte > 0)).to.equal(false);
    expect(filter.bits.bitmap.length * 8 - filter.bits.padding).to.be.above(0);
    expect(filter.hashCount).to.be.above(0);
    expect(mayContain(filter, 'a')).to.equal(false);
  });

  // The sizes that production's filters have, for its reference names and rates.
  it('has a prime number of bits, and as many hashes as serve it best', () => {
    const sizes = [
      [1, 0.01],
      [500, 0.01],
      [500, 0.0001],
    ].map(([count, rate]) => {
      const { bits, hashCount } = bloomFilter(numbered('d', count!), rate!);
      return [bits.bitmap.length * 8 - bits.padding, hashCount];
    });
    expect(sizes).to.deep.equal([
      [11, 8],
      [4793, 7],
      [9587, 13],
    ]);
  });
});
