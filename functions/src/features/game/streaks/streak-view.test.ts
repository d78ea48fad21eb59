import { dateOf, dayOf, mondayOf } from '@cine/contract/game/local-days';
import { streakOn } from '@cine/contract/game/streak-days';
import { assert, expect } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../../../../scripts/test/deep.ts';
import { type Basis, daysOfYear, standingOf, yearsOf } from './streak-view.ts';

const thursday = dayOf('2026-12-10');
const nothing: Basis = {
  today: thursday,
  since: thursday - 20,
  keptDays: [],
  short: new Set(),
  open: [thursday, thursday - 1],
};

/** The states of the days from one date until another, by their dates. */
function statesOf(basis: Basis, from: string, to: string): string[] {
  return daysOfYear(2026, basis)
    .filter(({ date }) => from <= date && date <= to)
    .map(({ date, state, length }) => `${date.slice(8)} ${state}${length === null ? '' : ` ${length}`}`);
}

describe('A year of a user’s days', () => {
  it('tells kept days with their place in the streak from those bridged, missed, still open, and not lived here', () => {
    const keptDays = ['11-23', '12-04', '12-05', '12-07', '12-08'].map((date) => dayOf(`2026-${date}`));
    expect(statesOf({ ...nothing, keptDays }, '2026-12-03', '2026-12-11')).to.deep.equal([
      '03 missed',
      '04 kept 1',
      '05 kept 2',
      '06 frozen',
      '07 kept 3',
      '08 kept 4',
      '09 open',
      '10 open',
      '11 future',
    ]);
    expect(statesOf({ ...nothing, keptDays }, '2026-11-19', '2026-11-23')).to.deep.equal([
      '19 before',
      '20 missed',
      '21 missed',
      '22 missed',
      '23 kept 1',
    ]);
    // A day that a freeze has bridged stays one, though it could still be kept.
    const bridged = [thursday - 2, thursday];
    expect(
      statesOf({ ...nothing, keptDays: bridged, open: [thursday - 1] }, '2026-12-09', '2026-12-09'),
    ).to.eql(['09 frozen']);
  });

  it('excuses a day that travel cut short, before the next movie already', () => {
    const short = new Set([thursday - 2]);
    const keptDays = [thursday - 4, thursday - 3];
    const open = [thursday];
    expect(statesOf({ ...nothing, keptDays, short, open }, '2026-12-08', '2026-12-09')).to.deep.equal([
      '08 excused',
      '09 missed',
    ]);
  });

  it('has each date once, and as many kept ones as there are, whatever they are', () => {
    const first = dayOf('2023-12-01');
    const anyDays = fc.uniqueArray(fc.nat(800).map((after) => first + after));
    fc.assert(
      fc.property(anyDays, anyDays, fc.nat(820), fc.nat(300), (keptDays, short, today, since) => {
        const basis: Basis = {
          today: first + today,
          since: first + since,
          keptDays: keptDays.sort((one, other) => one - other),
          short: new Set(short),
          open: [first + today],
        };
        const years = [2023, 2024, 2025, 2026];
        const days = years.flatMap((year) => daysOfYear(year, basis));
        assert.lengthOf(days, 365 * 4 + 1);
        assert.deepEqual(
          days.map(({ date }) => date),
          days.map((_, at) => dateOf(dayOf('2023-01-01') + at)),
        );
        const dated = days.map((each) => ({ ...each, day: dayOf(each.date) }));
        assert.deepEqual(
          dated.filter(({ state }) => state === 'kept').map(({ day }) => day),
          basis.keptDays,
        );
        for (const { day, state, length } of dated) {
          assert.equal(length !== null, state === 'kept');
          if (state === 'future') assert.isAbove(day, basis.today);
          if (state === 'before') assert.isBelow(day, basis.since);
          if (state === 'excused') assert.isTrue(basis.short.has(day));
          if (state === 'missed') assert.isTrue(day < basis.today && day >= basis.since);
        }
        const weeks = dated
          .filter(({ state }) => state === 'frozen')
          .map(({ day }) => mondayOf(nextKept(day)));
        assert.lengthOf(new Set(weeks), weeks.length);

        function nextKept(day: number): number {
          return dated.find((each) => each.day > day && each.state === 'kept')!.day;
        }
      }),
      rounds(20, 200),
    );
  });

  it('is shown from the first one on in which they had an account, or kept a day as a guest', () => {
    expect(yearsOf(nothing)).to.deep.equal([2026]);
    expect(yearsOf({ ...nothing, since: dayOf('2024-05-05') })).to.deep.equal([2024, 2025, 2026]);
    expect(yearsOf({ ...nothing, keptDays: [dayOf('2025-12-31')] })).to.deep.equal([2025, 2026]);
  });
});

describe('How a streak stands', () => {
  const until = (last: number, length: number) => Array.from({ length }, (_, ago) => last - length + 1 + ago);

  it('says what tonight would make of it, and what XP are multiplied by', () => {
    expect(standingOf({ ...nothing, keptDays: until(thursday - 1, 11) })).to.deep.equal({
      today: '2026-12-10',
      state: 'open',
      now: { length: 11, multiplier: 1.22 },
      best: 11,
      tonight: { length: 12, multiplier: 1.24, freezes: null },
      next: { length: 13, multiplier: 1.26 },
      freeze: { week: '2026-12-07', spentOn: null },
    });
    expect(standingOf({ ...nothing, keptDays: until(thursday, 60) })).to.deep.include({
      state: 'kept',
      now: { length: 60, multiplier: 2 },
      tonight: { length: 60, multiplier: 2, freezes: null },
      next: null,
    });
  });

  it('says which day tonight would spend the week’s freeze on, or that it is spent', () => {
    const missed = { ...nothing, keptDays: until(thursday - 2, 5) };
    expect(standingOf(missed).tonight).to.deep.equal({ length: 6, multiplier: 1.12, freezes: '2026-12-09' });
    expect(standingOf(missed).freeze.spentOn).to.equal(null);
    const spent = { ...nothing, keptDays: [...until(thursday - 4, 3), thursday - 2] };
    expect(standingOf(spent)).to.deep.include({
      state: 'none',
      tonight: { length: 1, multiplier: 1.02, freezes: null },
      freeze: { week: '2026-12-07', spentOn: '2026-12-07' },
    });
  });

  it('agrees with the rule of streaks, whatever the days', () => {
    const days = fc.uniqueArray(fc.integer({ min: thursday - 12, max: thursday }), {
      maxLength: 13,
      size: 'max',
    });
    fc.assert(
      fc.property(days, (keptDays) => {
        const standing = standingOf({ ...nothing, keptDays });
        const rule = streakOn(thursday, keptDays);
        assert.equal(standing.state, rule.state);
        assert.deepEqual(
          [standing.now.length, standing.best, standing.tonight.length],
          [rule.length, rule.best, rule.tonight],
        );
        assert.equal(standing.tonight.freezes !== null, rule.freezes);
        assert.equal(standing.freeze.spentOn === null, rule.freezeLeft);
        // What a freeze is spent on is never a day that was kept.
        for (const date of [standing.tonight.freezes, standing.freeze.spentOn])
          if (date !== null) assert.notInclude(keptDays, dayOf(date));
      }),
    );
  });
});
