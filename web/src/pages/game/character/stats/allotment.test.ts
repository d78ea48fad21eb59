import { type Stats, statNames } from '@cine/contract/game/characters/classes';
import { nothingAllotted, oneSidedStat, pointsIn } from '@cine/contract/game/characters/points';
import { expect } from 'chai';
import fc from 'fast-check';
import { byEquipment, mayAdd, pointsLeft, sumOf, tooMuch } from './allotment.ts';

const none = nothingAllotted;
const stats = fc.record<Stats>({
  strength: fc.nat(30),
  endurance: fc.nat(30),
  agility: fc.nat(30),
  intelligence: fc.nat(30),
  charisma: fc.nat(30),
});

describe('Points to allot', () => {
  it('can be pressed on to a stat exactly where the server would take them', () => {
    fc.assert(
      fc.property(
        stats,
        stats,
        fc.nat(200),
        fc.constantFrom(...statNames),
        (allotted, draft, points, name) => {
          const character = { points, allotted };
          const next = sumOf(allotted, { ...draft, [name]: draft[name] + 1 });
          const isTaken = pointsIn(next) <= points && oneSidedStat(next) !== name;
          // One that was too high before isn't the stat that is asked about.
          fc.pre(oneSidedStat(next) === null || oneSidedStat(next) === name);
          expect(mayAdd(character, draft, name)).to.equal(isTaken);
        },
      ),
    );
  });

  it('are left until all are somewhere, and missing if another device was faster', () => {
    const character = { points: 10, allotted: { ...none, strength: 4 } };
    expect(pointsLeft(character, none)).to.equal(6);
    expect(pointsLeft(character, { ...none, charisma: 6 })).to.equal(0);
    expect(pointsLeft(character, { ...none, charisma: 8 })).to.equal(-2);
  });

  it('are too many for a stat once those of another are taken back', () => {
    const character = { points: 22, allotted: none };
    const half = { ...none, strength: 11, agility: 11 };
    expect(tooMuch(character, half)).to.equal(null);
    expect(tooMuch(character, { ...half, agility: 10 })).to.deep.equal({ name: 'strength', most: 10 });
  });
});

describe('What equipment adds', () => {
  it('is what neither the class nor points bring', () => {
    fc.assert(
      fc.property(stats, stats, stats, (starting, allotted, worn) => {
        const total = sumOf(sumOf(starting, allotted), worn);
        expect(byEquipment(total, starting, allotted)).to.deep.equal(worn);
      }),
    );
  });
});
