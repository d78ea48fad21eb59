import { expect } from 'chai';
import fc from 'fast-check';
import { day as dayMs } from '../time.ts';
import { packDays, unpackDays } from './active-days.ts';
import { dateOf, dateWithinWeek, dayOf, mondayOf } from './local-days.ts';

describe('A day', () => {
  it('has a number, and a number a date', () => {
    expect(dayOf('1970-01-01')).to.equal(0);
    expect(dayOf('2026-12-10')).to.equal(20_797);
    fc.assert(fc.property(fc.integer({ min: -30_000, max: 80_000 }), (day) => dayOf(dateOf(day)) === day));
    expect(() => dayOf('2026-13-01')).to.throw(RangeError);
  });

  it('belongs to the week that begins on Monday', () => {
    expect(dateOf(mondayOf(dayOf('2026-12-13')))).to.equal('2026-12-07');
    expect(dateOf(mondayOf(dayOf('2026-12-14')))).to.equal('2026-12-14');
    const isMonday = (day: number) => new Date(day * dayMs).getUTCDay() === 1;
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 40_000 }), (day) => {
        const monday = mondayOf(day);
        return isMonday(monday) && day - monday >= 0 && day - monday < 7;
      }),
    );
  });

  it('is the last one of a week that is over by then', () => {
    const monday = dayOf('2026-12-07');
    expect(dateWithinWeek('2026-12-09', monday)).to.equal('2026-12-09');
    expect(dateWithinWeek('2026-12-14', monday)).to.equal('2026-12-13');
  });
});

describe('Packed days', () => {
  it('are the same days, ascending, in a bit each', () => {
    const anyDays = fc.uniqueArray(fc.integer({ min: -100, max: 4_000 }), { maxLength: 200 });
    fc.assert(
      fc.property(anyDays, (days) => {
        expect(unpackDays(packDays(days))).to.deep.equal([...days].sort((one, other) => one - other));
      }),
    );
    const year = Array.from({ length: 365 }, (_, day) => 20_000 + day);
    expect(packDays(year)).to.have.length(50);
    expect(packDays([])).to.have.length(0);
  });
});
