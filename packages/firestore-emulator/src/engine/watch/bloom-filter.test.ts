import { expect } from 'chai';
import fc from 'fast-check';
import { mayContain } from './bloom-filter.test-support.ts';
import { bloomFilter, filterFor } from './bloom-filter.ts';

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);

describe('a bloom filter', () => {
  it('contains every name put in', () => {
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '/', 'é', '漢', '😀', '\u0301') });
    const rate = fc.constantFrom(0.5, 0.01, 1e-6);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), rate, (names, p) => {
        const filter = bloomFilter(names, p);
        expect(names.filter((one) => !mayContain(filter, one))).to.deep.equal([]);
      }),
    );
  });

  for (const rate of [0.01, 0.001]) {
    it(`seems to contain about ${rate * 100} % of other names`, () => {
      const filter = bloomFilter(numbered('in', 2000), rate);
      const wrong = numbered('out', 20_000).filter((name) => mayContain(filter, name)).length / 20_000;
      expect(wrong).to.be.within(rate * 0.6, rate * 1.4);
    });
  }

  it('distinguishes names that look alike', () => {
    const filter = bloomFilter(['caf\u00e9', 'cafe\u0327\u0301', '\u{1f600}'], 1e-6);
    for (const name of ['cafe\u0301', 'cafe\u0301\u0327', '\u{1f601}']) {
      expect(mayContain(filter, name)).to.equal(false);
    }
  });

  it('contains nothing if it is empty, but has bits, without which clients ignore it', () => {
    const filter = filterFor(1, []);
    expect(filter.bits.bitmap.some((byte) => byte > 0)).to.equal(false);
    expect(filter.bits.bitmap.length * 8 - filter.bits.padding).to.be.above(0);
    expect(mayContain(filter, 'a')).to.equal(false);
  });

  it('stays small whatever number of documents a client claims', () => {
    expect(filterFor(2 ** 31 - 1, ['a']).bits.bitmap.length).to.be.below(2 ** 21);
  });

  for (const [inside, gone, fresh] of [
    [0, 1, 1],
    [2, 1, 0],
    [5, 95, 0],
    [50, 50, 50],
  ] as const) {
    it(`identifies ${gone} missing documents of ${inside + gone} in 99 of 100 cases`, () => {
      let useless = 0;
      for (let i = 0; i < 1000; i++) {
        const names = [...numbered(`kept${i}/`, inside), ...numbered(`fresh${i}/`, fresh)];
        const filter = filterFor(inside + gone, names);
        if (numbered(`gone${i}/`, gone).some((name) => mayContain(filter, name))) useless++;
      }
      expect(useless).to.be.at.most(15);
    });
  }

  // The sizes that production's filters have, for its reference names and rates.
  it('has a prime number of bits and the best number of hashes', () => {
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
