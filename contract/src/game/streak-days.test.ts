import { expect } from 'chai';
import fc from 'fast-check';
import { dayOf, mondayOf } from './local-days.ts';
import { streakOn, streaksOf } from './streak-days.ts';

const monday = dayOf('2026-12-07');
const lengths = (days: number[], short: number[] = []) =>
  streaksOf(days, new Set(short)).days.map(({ length }) => length);

/** The Habit Tracker's `update_streak`, with its state and its weekly reset of freezes, day by day. */
function byTheSeed(active: ReadonlySet<number>, from: number, to: number): Map<number, number> {
  const reached = new Map<number, number>();
  const user = { streak: 0, last: null as number | null, freezes: 1 };
  for (let day = from; day <= to; day += 1) {
    if (mondayOf(day) === day) user.freezes = 1;
    if (!active.has(day)) continue;
    const gap = user.last === null ? null : day - user.last;
    if (gap === 1) user.streak += 1;
    else if (gap === 2 && user.freezes > 0) {
      user.freezes -= 1;
      user.streak += 1;
    } else user.streak = 1;
    user.last = day;
    reached.set(day, user.streak);
  }
  return reached;
}

describe('A streak', () => {
  it('grows day by day, in any order and however often a day is named', () => {
    expect(lengths([monday + 2, monday, monday + 1, monday])).to.deep.equal([1, 2, 3]);
  });

  it('is kept over a missed day by the freeze of the week in which it resumes, once', () => {
    expect(lengths([monday, monday + 2, monday + 4])).to.deep.equal([1, 2, 1]);
    expect(lengths([monday, monday + 2, monday + 3])).to.deep.equal([1, 2, 3]);
    // Sunday is missed, so that the next week's freeze is used; and that week's Thursday ends it.
    expect(lengths([monday + 5, monday + 7, monday + 9])).to.deep.equal([1, 2, 1]);
    expect(lengths([monday + 3, monday + 5, monday + 7])).to.deep.equal([1, 2, 3]);
  });

  it('ends after two missed days', () => {
    expect(lengths([monday, monday + 1, monday + 4])).to.deep.equal([1, 2, 1]);
  });

  it('goes on over a date that travel cut short, once in 14 days', () => {
    expect(lengths([monday, monday + 2], [monday + 1])).to.deep.equal([1, 2]);
    expect(streaksOf([monday, monday + 2], new Set([monday + 1]))).to.deep.include({ excused: [monday + 1] });
    const twice = [monday, monday + 2, monday + 3, monday + 5, monday + 6];
    const short = [monday + 1, monday + 4];
    expect(streaksOf(twice, new Set(short)).days.map(({ frozen }) => frozen)).to.deep.equal([
      null,
      null,
      null,
      monday + 4,
      null,
    ]);
  });

  it('equals the Habit Tracker’s rule with a freeze that comes back each Monday', () => {
    const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(anyDays, (offsets) => {
        const days = offsets.map((offset) => monday + offset);
        const expected = byTheSeed(new Set(days), monday, monday + 60);
        const { days: reached, best } = streaksOf(days);
        expect(new Map(reached.map(({ day, length }) => [day, length]))).to.deep.equal(
          new Map([...expected].sort(([one], [other]) => one - other)),
        );
        expect(best).to.equal(Math.max(0, ...expected.values()));
      }),
    );
  });

  it('uses at most one freeze a week, and never counts a missed day', () => {
    const anyDays = fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 90, size: 'max' });
    fc.assert(
      fc.property(anyDays, (offsets) => {
        const { days } = streaksOf(offsets.map((offset) => monday + offset));
        const weeks = days.flatMap(({ day, frozen }) => (frozen === null ? [] : [mondayOf(day)]));
        expect(new Set(weeks).size).to.equal(weeks.length);
        for (const { length } of days) expect(length).to.be.at.most(days.length);
      }),
    );
  });
});

describe('A streak today', () => {
  const on = (today: number, days: number[]) => streakOn(today, days);

  it('is kept, goes on with an activity, or is over', () => {
    const days = [monday, monday + 1];
    expect(on(monday + 1, days)).to.deep.equal({
      length: 2,
      best: 2,
      state: 'kept',
      freezes: false,
      freezeLeft: true,
      tonight: 2,
    });
    expect(on(monday + 2, days)).to.include({ length: 2, state: 'open', freezes: false, tonight: 3 });
    expect(on(monday + 3, days)).to.include({ length: 2, state: 'open', freezes: true, tonight: 3 });
    expect(on(monday + 4, days)).to.include({ length: 0, best: 2, state: 'none', tonight: 1 });
    expect(on(monday, [])).to.include({ length: 0, best: 0, state: 'none', tonight: 1 });
  });

  it('is over after one missed day once the week’s freeze is used', () => {
    expect(on(monday + 4, [monday, monday + 2])).to.include({ length: 0, state: 'none', freezeLeft: false });
  });

  it('doesn’t know days to come', () => {
    expect(on(monday, [monday, monday + 1])).to.include({ length: 1, best: 1 });
  });
});
