import { assert } from 'chai';
import fc from 'fast-check';
import { levelOf, xpForLevel } from './level.ts';

/** ⌊100 · n^1.8⌋ in integers: the fifth root of 100⁵ · n⁹. */
function exactStep(level: number): number {
  const power = 100n ** 5n * BigInt(level) ** 9n;
  let low = 0n;
  let high = 10n ** 8n;
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (middle ** 5n <= power) low = middle;
    else high = middle - 1n;
  }
  return Number(low);
}

describe('xpForLevel', () => {
  for (const [level, xp] of [
    [1, 0],
    [2, 348],
    [10, 25_678],
  ] as const) {
    it(`starts level ${level} at ${xp} XP`, () => assert.equal(xpForLevel(level), xp));
  }

  it('is the sum of ⌊100 · n^1.8⌋ up to the last level, also where the power is an integer', () => {
    let sum = 0;
    for (let level = 2; level <= 1000; level += 1) {
      sum += exactStep(level);
      assert.equal(xpForLevel(level), sum, `level ${level}`);
    }
  });

  for (const level of [0, -1, 1001, 1.5, Number.NaN]) {
    it(`refuses level ${level}`, () => assert.throws(() => xpForLevel(level), RangeError));
  }
});

describe('levelOf', () => {
  const anyLevel = fc.integer({ min: 1, max: 1000 });

  it('changes at exactly the XP that a level needs', () => {
    fc.assert(
      fc.property(anyLevel, (level) => {
        assert.equal(levelOf(xpForLevel(level)), level);
        if (level > 1) assert.equal(levelOf(xpForLevel(level) - 1), level - 1);
      }),
    );
  });

  it('is the highest level whose XP is reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: xpForLevel(1000) - 1 }), (xp) => {
        const level = levelOf(xp);
        assert.isAtMost(xpForLevel(level), xp);
        assert.isAbove(xpForLevel(level + 1), xp);
      }),
    );
  });

  it('stays at 1,000 above its XP', () => {
    assert.equal(levelOf(xpForLevel(1000) * 2), 1000);
  });
});
