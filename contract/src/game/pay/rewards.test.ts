import { expect } from 'chai';
import fc from 'fast-check';
import {
  bonusInPercent,
  hostedPay,
  moviePay,
  moviePayWith,
  multiplied,
  rewards,
  withCharisma,
} from './rewards.ts';

const points = fc.integer({ min: 0, max: 500 });
/** All that movies and habits may pay before anything multiplies them: in eighths. */
const anyXp = fc.integer({ min: 0, max: 8 * 1000 }).map((eighths) => eighths / 8);

describe('XP that a streak and intelligence multiply', () => {
  it('are half a per cent more for each point, a quarter at most, rounded down once', () => {
    expect(multiplied(80, 1, 0)).to.equal(81);
    // 81.6 and 3 %: 84.05, and 83.43 if it were rounded between.
    expect(multiplied(80, 1, 6)).to.equal(84);
    expect(multiplied(100, 50, 1)).to.equal(201);
    for (const intelligence of [50, 51, 500]) expect(multiplied(80, 50, intelligence)).to.equal(200);
  });

  it('are exactly the floor of the product, as whole numbers compute it', () => {
    fc.assert(
      fc.property(anyXp, fc.integer({ min: 0, max: 400 }), points, (xp, streak, intelligence) => {
        const days = BigInt(50 + Math.min(50, streak));
        const added = BigInt(200 + Math.min(50, intelligence));
        expect(multiplied(xp, streak, intelligence)).to.equal(
          Number((BigInt(xp * 8) * days * added) / (8n * 50n * 200n)),
        );
      }),
    );
  });
});

describe('Coins that charisma adds to', () => {
  it('are one per cent more for each point, 30 % at most, and exactly the floor of that', () => {
    expect([0, 3, 4, 30, 31, 500].map((charisma) => withCharisma(30, charisma))).to.deep.equal([
      30, 30, 31, 39, 39, 39,
    ]);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), points, (coins, charisma) => {
        const expected = (BigInt(coins) * BigInt(100 + Math.min(30, charisma))) / 100n;
        expect(withCharisma(coins, charisma)).to.equal(Number(expected));
      }),
    );
  });

  it('are those of movies watched with others and of hosting, and of no movie watched alone', () => {
    const pay = (together: boolean) =>
      moviePayWith(moviePay({ together, placeOfDay: 1, placeOfWeek: 1, runtime: null })!, together, 50, {
        intelligence: 10,
        charisma: 10,
      });
    expect(pay(true)).to.deep.equal({ xp: 168, coins: 33 });
    expect(pay(false)).to.deep.equal({ xp: 105, coins: 20 });
    expect(hostedPay({ intelligence: 50, charisma: 20 })).to.deep.equal({ xp: 15, coins: 18 });
    const { xp, coins } = rewards.evening;
    expect(hostedPay()).to.deep.equal({ xp, coins });
  });
});

describe('A bonus in per cent', () => {
  it('is what stats add to XP and to coins, as far as they may', () => {
    expect(bonusInPercent({ intelligence: 7, charisma: 3 })).to.deep.equal({ xp: 3.5, coins: 3 });
    expect(bonusInPercent({ intelligence: 90, charisma: 90 })).to.deep.equal({ xp: 25, coins: 30 });
  });
});
