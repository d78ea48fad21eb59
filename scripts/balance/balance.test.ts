import { characterClasses } from '@cine/contract/game/characters/classes';
import { expect } from 'chai';
import fc from 'fast-check';
import { isDeep } from '../test/deep.ts';
import { type Allotment, allotmentsOf, characterOf, manyDuels, minBalanced, pointsAtTen } from './classes.ts';
import { equilibriumOf } from './equilibrium.ts';

/** Some allotments that good players choose (`npm run balance`). A free choice among all wins no less. */
const played: Allotment[] = [
  [10, 0, 0, 0],
  [8, 2, 0, 0],
  [8, 0, 2, 0],
  [8, 1, 1, 0],
];
const pairs = characterClasses.flatMap((one) =>
  characterClasses.filter((other) => other !== one).map((other) => [one, other] as const),
);

describe('The classes of characters', () => {
  const worthOf = manyDuels();

  it('each win 40.4 to 59.6 % of their duels with any other one as they begin', () => {
    const none = allotmentsOf(0)[0]!;
    const wins = pairs.map(([one, other]) => worthOf(characterOf(one, none), characterOf(other, none)));
    expect([Math.min(...wins), Math.max(...wins)].map((share) => (100 * share).toFixed(1))).to.deep.equal([
      '40.4',
      '59.6',
    ]);
  });

  it(`each have allotments at level 10 that win at least 39 % against ${isDeep ? 'any' : 'every fourth'} of the 286 of any other class`, () => {
    const all = allotmentsOf(pointsAtTen);
    expect(all).to.have.length(286);
    const tried = all.filter((_, at) => isDeep || at % 4 === 0);
    for (const [one, other] of pairs) {
      const opponents = tried.map((each) => characterOf(other, each));
      const worths = played.map((each) => {
        const challenger = characterOf(one, each);
        return Float64Array.from(opponents, (opponent) => worthOf(challenger, opponent));
      });
      expect(equilibriumOf(worths).value, `${one} against ${other}`).to.be.at.least(minBalanced);
    }
  });
});

describe('An equilibrium', () => {
  it('is a third of each in rock, paper, scissors', () => {
    const { value, rows, columns } = equilibriumOf([
      Float64Array.of(2, 1, 3),
      Float64Array.of(3, 2, 1),
      Float64Array.of(1, 3, 2),
    ]);
    for (const share of [...rows, ...columns, value / 6]) expect(share).to.be.closeTo(1 / 3, 1e-12);
  });

  it('guarantees its value to either side, whatever the other does', () => {
    const games = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .chain(([rows, columns]) => {
        const row = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns });
        return fc.array(row, { minLength: rows, maxLength: rows });
      });
    fc.assert(
      fc.property(games, (game) => {
        const { value, rows, columns } = equilibriumOf(game.map((row) => Float64Array.from(row)));
        const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
        for (const shares of [rows, columns]) {
          expect(sum(shares)).to.be.closeTo(1, 1e-9);
          expect(Math.min(...shares)).to.be.at.least(-1e-9);
        }
        for (const column of columns.keys())
          expect(sum(game.map((row, at) => rows[at]! * row[column]!))).to.be.at.least(value - 1e-9);
        for (const row of game)
          expect(sum(row.map((worth, at) => columns[at]! * worth))).to.be.at.most(value + 1e-9);
      }),
    );
  });
});
