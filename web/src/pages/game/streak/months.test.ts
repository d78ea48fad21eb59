import { dateOf, dayOf, mondayOf } from '@cine/contract/game/local-days';
import { assert, expect } from 'chai';
import fc from 'fast-check';
import { dateAfterKey, dayToBeginOn, monthsOf } from './months.ts';

function yearOf(year: number) {
  const first = dayOf(`${year}-01-01`);
  const last = dayOf(`${year}-12-31`);
  return Array.from({ length: last - first + 1 }, (_, after) => ({
    date: dateOf(first + after),
    state: 'missed' as 'missed' | 'kept',
    length: null,
  }));
}

describe('The months of a calendar', () => {
  it('have each day of the year once, below its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const days = yearOf(year);
        const months = monthsOf(days);
        assert.lengthOf(months, 12);
        const weeks = months.flatMap((month) => month.weeks);
        assert.deepEqual(
          weeks.flat().filter((each) => each !== null),
          days,
        );
        for (const week of weeks) {
          assert.lengthOf(week, 7);
          for (const [at, each] of week.entries())
            if (each) assert.equal(dayOf(each.date) - mondayOf(dayOf(each.date)), at);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('begin on today, in another year on the last day kept', () => {
    const days = yearOf(2026);
    expect(dayToBeginOn(days, '2026-11-25')).to.equal('2026-11-25');
    expect(dayToBeginOn(days, '2027-01-01')).to.equal('2026-01-01');
    days[41]!.state = 'kept';
    expect(dayToBeginOn(days, '2027-01-01')).to.equal('2026-02-11');
  });
});

describe('A key on a calendar', () => {
  for (const [key, from, to] of [
    ['ArrowLeft', '2026-03-01', '2026-02-28'],
    ['ArrowRight', '2026-02-28', '2026-03-01'],
    ['ArrowUp', '2026-03-03', '2026-02-24'],
    ['ArrowDown', '2026-03-31', '2026-04-07'],
    ['Home', '2026-11-25', '2026-11-23'],
    ['End', '2026-11-25', '2026-11-29'],
    ['PageUp', '2026-03-31', '2026-02-28'],
    ['PageDown', '2028-01-30', '2028-02-29'],
    ['PageDown', '2026-12-10', '2026-12-31'],
    ['PageUp', '2026-01-10', '2026-01-01'],
    ['ArrowRight', '2026-12-31', '2026-12-31'],
    ['Home', '2026-01-02', '2026-01-01'],
    ['a', '2026-01-02', null],
  ] as const)
    it(`${key} leads from ${from} to ${to ?? 'nowhere'}`, () => {
      expect(dateAfterKey(key, from)).to.equal(to);
    });
});
