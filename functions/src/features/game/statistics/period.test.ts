import type { CountedDay } from '@cine/contract/game/counted-days';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { assert, expect } from 'chai';
import fc from 'fast-check';
import { type Basis, boundsOf, periodSummaryOf, sumsOf } from './period.ts';

const anyDay: fc.Arbitrary<CountedDay> = fc.record({
  movies: fc.nat(9),
  minutes: fc.nat(900),
  together: fc.nat(9),
  people: fc.nat(8),
  first: fc.array(
    fc.record({
      id: fc.integer({ min: 1, max: 9 }),
      year: fc.option(fc.integer({ min: 1900, max: 2026 })),
      genres: fc.subarray(['Western', 'Drama', 'Comedy']),
      directors: fc.subarray(['John Ford', 'Agnès Varda']),
      crowd: fc.option(fc.nat(100)),
      others: fc.nat(5),
    }),
    { maxLength: 6 },
  ),
  earned: fc.dictionary(
    fc.constantFrom('movie', 'week', 'challenge'),
    fc.record({ count: fc.nat(3), xp: fc.integer(), coins: fc.integer() }),
  ),
});
const anyDate = fc.nat(800).map((after) => dateOf(dayOf('2025-06-01') + after));
const anyDays = fc.dictionary(anyDate, anyDay, { maxKeys: 40 });
/** The basis of a user who has counted days since 2025. */
const nothing: Basis = { all: {}, years: [2025, 2026], kept: [], short: [], today: '2026-01-01' };
const periods = ['day', 'week', 'month', 'year'] as const;

describe('The statistics of a period', () => {
  it('are the sum of its days, whichever the period, and of its parts', () => {
    fc.assert(
      fc.property(anyDays, anyDate, fc.constantFrom(...periods), (days, date, period) => {
        const bounds = boundsOf(period, date);
        const { totals, parts } = periodSummaryOf(period, bounds, { ...nothing, all: days, today: date });
        const own = Object.entries(days).filter(([each]) => boundsOf(period, each).from === bounds.from);
        const expected = sumsOf(own.map(([, each]) => each));
        for (const kind of ['movies', 'minutes', 'together', 'xp', 'coins'] as const) {
          assert.equal(totals[kind], expected[kind]);
          assert.equal(
            parts.reduce((sum, part) => sum + part[kind], 0),
            totals[kind],
          );
        }
      }),
    );
  });

  it('begin and end where the calendar says, and each date is in exactly one of them', () => {
    expect(boundsOf('week', '2027-01-01')).to.deep.equal({ from: '2026-12-28', to: '2027-01-03' });
    expect(boundsOf('month', '2024-02-10')).to.deep.equal({ from: '2024-02-01', to: '2024-02-29' });
    expect(boundsOf('year', '2026-07-01')).to.deep.equal({ from: '2026-01-01', to: '2026-12-31' });
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...periods), (date, period) => {
        const { from, to } = boundsOf(period, date);
        assert.isTrue(from <= date && date <= to);
        assert.deepEqual(boundsOf(period, from), { from, to });
        assert.deepEqual(boundsOf(period, to), { from, to });
        assert.isAbove(dayOf(boundsOf(period, dateOf(dayOf(to) + 1)).from), dayOf(to));
      }),
    );
  });

  it('name what was watched most, the best day, the fullest evening and the longest streak', () => {
    const movie = (id: number, genres: string[], year: number) => ({
      id,
      genres,
      year,
      directors: ['John Ford'],
      crowd: 80,
      others: 0,
    });
    const one: CountedDay = {
      movies: 1,
      minutes: 90,
      together: 0,
      people: 1,
      first: [movie(1, ['Drama'], 1964)],
      earned: {
        'own-challenge': { count: 1, xp: 20, coins: 0 },
        challenge: { count: 1, xp: 60, coins: 30 },
        weekly: { count: 2, xp: 240, coins: 120 },
        badge: { count: 1, xp: 25, coins: 0 },
      },
    };
    const two: CountedDay = {
      movies: 2,
      minutes: 200,
      together: 2,
      people: 5,
      earned: {},
      first: [movie(2, ['Western'], 1962), movie(3, ['Western', 'Drama'], 1956)],
    };
    const days = ['2026-03-01', '2026-03-02', '2026-02-28'].map(dayOf);
    const summary = periodSummaryOf('month', boundsOf('month', '2026-03-05'), {
      ...nothing,
      all: { '2026-03-01': one, '2026-03-02': two },
      kept: days,
      today: '2026-03-14',
    });
    expect(summary).to.deep.include({
      longestStreak: 2,
      best: { date: '2026-03-02', movies: 2, minutes: 200 },
      fullest: { date: '2026-03-02', people: 5 },
      directors: [{ name: 'John Ford', count: 3 }],
      decades: [
        { decade: 1960, count: 2 },
        { decade: 1950, count: 1 },
      ],
    });
    expect(summary.genres.map(({ name, count }) => [name, count])).to.deep.equal([
      ['Drama', 2],
      ['Western', 2],
    ]);
    expect(summary.totals).to.include({ days: 2, challenges: 4, badges: 1, perWeek: 1.5, xp: 345 });
  });

  it('tell no average before a week has passed, and count it from the first movie ever', () => {
    const movies: CountedDay = { movies: 6, minutes: 600, together: 0, people: 1, first: [], earned: {} };
    const perWeek = (period: (typeof periods)[number], today: string, years = [2025, 2026]) =>
      periodSummaryOf(period, boundsOf(period, '2026-03-20'), {
        ...nothing,
        years,
        today,
        all: { '2026-03-20': movies, '2026-03-25': movies },
      }).totals.perWeek;
    expect(perWeek('month', '2026-03-06')).to.equal(null);
    expect(perWeek('month', '2026-03-28')).to.equal(3);
    expect(perWeek('month', '2026-03-28', [2026])).to.equal(9.3);
    expect(perWeek('year', '2026-03-25', [2026])).to.equal(null);
    expect(perWeek('day', '2026-03-28')).to.equal(null);
  });

  it('keep a streak together over a day that travel cut short', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-03-05', '2026-03-06'].map(dayOf);
    const longest = (short: number[]) =>
      periodSummaryOf('month', boundsOf('month', '2026-03-05'), { ...nothing, kept: days, short })
        .longestStreak;
    expect(longest([])).to.equal(2);
    expect(longest([dayOf('2026-03-04')])).to.equal(4);
  });
});
