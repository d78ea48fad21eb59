import { expect } from 'chai';
import fc from 'fast-check';
import { milestones } from '../milestones.ts';
import { type Stats, statNames } from './classes.ts';
import {
  loweredStat,
  mostOfOneStat,
  nextQuarterAt,
  nothingAllotted,
  oneSidedStat,
  pointsIn,
  pointsOfLevels,
  quarterOf,
} from './points.ts';

const anyStat = fc.constantFrom(...statNames);
const withOne = (stats: Stats, name: (typeof statNames)[number]): Stats => ({
  ...stats,
  [name]: stats[name] + 1,
});

describe('A character’s points', () => {
  it('come from milestones, each once', () => {
    expect(pointsOfLevels([])).to.equal(0);
    expect(pointsOfLevels([5, 10])).to.equal(10);
    expect(pointsOfLevels(milestones.map(({ level }) => level))).to.equal(85);
  });

  it('may all go to one stat up to ten, and half of them from then on', () => {
    expect([0, 10, 11, 20, 21, 22, 80].map(mostOfOneStat)).to.deep.equal([10, 10, 10, 10, 10, 11, 40]);
    expect(oneSidedStat({ ...nothingAllotted, agility: 10 })).to.equal(null);
    expect(oneSidedStat({ ...nothingAllotted, agility: 11, charisma: 10 })).to.equal('agility');
    expect(oneSidedStat({ ...nothingAllotted, agility: 11, charisma: 11 })).to.equal(null);
  });

  it('may go where they leave the whole as it may be, which any may that takes turns with the others', () => {
    fc.assert(
      fc.property(fc.array(anyStat, { minLength: 1, maxLength: 90 }), (names) => {
        let allotted = nothingAllotted;
        for (const name of names) {
          const next = withOne(allotted, name);
          const isMore = next[name] > Math.max(10, pointsIn(next) / 2);
          expect(oneSidedStat(next) === name).to.equal(isMore);
          if (!isMore) allotted = next;
        }
        const least = statNames.toSorted((one, other) => allotted[one] - allotted[other])[0]!;
        expect(oneSidedStat(withOne(allotted, least))).to.equal(null);
      }),
    );
  });

  it('stay where they are', () => {
    const former = { ...nothingAllotted, strength: 2, charisma: 1 };
    expect(loweredStat(former, { ...former, agility: 4 })).to.equal(null);
    expect(loweredStat(former, { ...former, charisma: 0, agility: 9 })).to.equal('charisma');
  });

  it('can be taken back once in a quarter in UTC', () => {
    const last = Date.parse('2026-12-31T23:59:59.999Z');
    expect([quarterOf(last), quarterOf(last + 1)]).to.deep.equal(['2026-Q4', '2027-Q1']);
    expect(nextQuarterAt(last)).to.equal(last + 1);
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const next = nextQuarterAt(date.getTime());
        expect(quarterOf(next)).to.not.equal(quarterOf(date.getTime()));
        expect(quarterOf(next - 1)).to.equal(quarterOf(date.getTime()));
      }),
    );
  });
});
