import { expect } from 'chai';
import fc from 'fast-check';
import { seeds } from './fighters.test-support.ts';
import { Generator } from './generator.ts';

describe('xoshiro128**', () => {
  it("has the numbers of its authors' program, as Rust's rand_xoshiro publishes them", () => {
    const generator = new Generator('00000001000000020000000300000004');
    expect(Array.from({ length: 10 }, () => generator.next())).to.deep.equal([
      ...[11_520, 0, 5_927_040, 70_819_200, 2_031_721_883],
      ...[1_637_235_492, 1_287_239_034, 3_734_860_849, 3_729_100_597, 4_258_142_804],
    ]);
  });

  it('refuses what is not 32 lower-case hexadecimal digits, and the one state that it never leaves', () => {
    const seed = '5eed'.repeat(8);
    const none = ['', seed.slice(1), `${seed}0`, seed.toUpperCase(), seed.replace('5', 'g'), '0'.repeat(32)];
    for (const text of none) expect(() => new Generator(text), text).to.throw(RangeError, '32 lower-case');
  });

  it('takes every bit of the seed into account', () => {
    fc.assert(
      fc.property(seeds, fc.nat({ max: 127 }), (seed, bit) => {
        const other = (BigInt(`0x${seed}`) ^ (1n << BigInt(bit))).toString(16).padStart(32, '0');
        fc.pre(!/^0*$/.test(other));
        const numbers = (text: string) => {
          const generator = new Generator(text);
          return Array.from({ length: 4 }, () => generator.next()).join();
        };
        expect(numbers(other)).not.to.equal(numbers(seed));
      }),
    );
  });
});
