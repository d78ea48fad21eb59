import { expect } from 'chai';
import fc from 'fast-check';
import { type Equipment, evenFighters, fighterOf } from './fighter.ts';
import { someStats, statsIn } from './fighters.test-support.ts';
import { inProportion, pointsIn, statNames } from './stats.ts';

const bonuses = fc
  .record({ stats: someStats(9), names: fc.subarray([...statNames]) })
  .map(({ stats, names }) => Object.fromEntries(names.map((name) => [name, stats[name]])));
const equipment: fc.Arbitrary<Equipment[]> = fc.array(
  fc.record({ category: fc.constantFrom('weapon', 'armor', 'helmet', 'accessory', 'pet'), bonuses }),
);
const characters = fc.record({ starting: someStats(8), allotted: someStats(20) });

describe('A fighter', () => {
  it("has the weapon's strength and the endurance of armour and helmet apart, and all other bonuses in its stats", () => {
    const everywhere = { strength: 1, endurance: 10, agility: 100 };
    const worn = (['weapon', 'armor', 'helmet', 'accessory', 'pet'] as const).map((category) => ({
      category,
      bonuses: everywhere,
    }));
    const character = { starting: statsIn([7, 6, 2, 6, 4]), allotted: statsIn([1, 2, 0, 3, 0]) };
    expect(fighterOf(character, worn)).to.deep.equal({
      stats: statsIn([8 + 4, 8 + 30, 2 + 500, 9, 4]),
      weaponBonus: 1,
      armorBonus: 20,
    });
    expect(fighterOf(character, [])).to.deep.equal({
      stats: statsIn([8, 8, 2, 9, 4]),
      weaponBonus: 0,
      armorBonus: 0,
    });
  });

  it('has every bonus of its equipment exactly once', () => {
    fc.assert(
      fc.property(characters, equipment, (character, worn) => {
        const { stats, weaponBonus, armorBonus } = fighterOf(character, worn);
        const bonus = worn
          .flatMap((item) => Object.values(item.bonuses))
          .reduce((sum, each) => sum + each, 0);
        const own = pointsIn(character.starting) + pointsIn(character.allotted);
        expect(pointsIn(stats) + weaponBonus + armorBonus).to.equal(own + bonus);
      }),
    );
  });
});

describe('An even duel', () => {
  it('gives both fighters the same kit and the smaller number of points, divided as each player divided theirs', () => {
    const veteran = { starting: statsIn([7, 6, 2, 6, 4]), allotted: statsIn([20, 10, 10, 0, 0]) };
    const beginner = { starting: statsIn([7, 4, 8, 2, 4]), allotted: statsIn([1, 4, 0, 0, 0]) };
    const kit = { weaponBonus: 5, armorBonus: 5 };
    // The 5 points are divided into 2.5, 1.25 and 1.25.
    const expected = [
      { stats: statsIn([7 + 3, 6 + 1, 2 + 1, 6, 4]), ...kit },
      { stats: statsIn([8, 8, 8, 2, 4]), ...kit },
    ];
    expect(evenFighters(veteran, beginner, kit)).to.deep.equal(expected);
    expect(evenFighters(beginner, veteran, kit)).to.deep.equal(expected.toReversed());
  });

  it('gives the first of equal remainders the point that is left', () => {
    expect(inProportion(statsIn([1, 1, 1, 0, 0]), 1)).to.deep.equal(statsIn([1]));
    expect(inProportion(statsIn([0, 3, 3, 3, 0]), 5)).to.deep.equal(statsIn([0, 2, 2, 1, 0]));
    expect(inProportion(statsIn([]), 0)).to.deep.equal(statsIn([]));
  });

  it('divides exactly the given points, each stat within one of its share', () => {
    fc.assert(
      fc.property(someStats(40), fc.nat(), (stats, number) => {
        const sum = pointsIn(stats);
        const total = number % (sum + 1);
        const divided = inProportion(stats, total);
        expect(pointsIn(divided)).to.equal(total);
        for (const name of statNames)
          expect(Math.abs(divided[name] * sum - stats[name] * total)).to.be.below(Math.max(1, sum));
      }),
    );
  });
});
