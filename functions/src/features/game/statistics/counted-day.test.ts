import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { rewardKinds, takesCoins } from '@cine/contract/game/pay/rewards';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { day, hour } from '@cine/contract/time';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { assert, expect } from 'chai';
import fc from 'fast-check';
import { watchDayOf } from '#watching/watches/watch-day.ts';
import { type CountedEntry, type CountedWatch, dateOfWatch, recountDays } from './counted-day.ts';
import { yearAfter } from './counted-year.ts';
import { datesToCount, rangesOf, yearOf } from './dates.ts';

const start = Date.parse('2026-12-20T19:00:00Z');
const zones = ['Europe/Paris', 'Pacific/Apia', 'America/Los_Angeles', 'Asia/Kathmandu'];

const anyWatch: fc.Arbitrary<CountedWatch> = fc
  .record({
    id: fc.uuid(),
    movieId: fc.integer({ min: 1, max: 9 }),
    ago: fc.integer({ min: 0, max: 30 }),
    late: fc.constantFrom(0, hour, 3 * day),
    runtime: fc.option(fc.integer({ min: 1, max: 300 })),
    zone: fc.option(fc.constantFrom(...zones)),
    members: fc.option(fc.nat(5)),
    withdrawn: fc.boolean(),
  })
  .map(({ id, movieId, ago, late, runtime, zone, members, withdrawn }) => {
    const watchedAt = start + ago * 11 * hour;
    const recorded = { movieId, runtime, watchedAt, recordedAt: watchedAt + late };
    const { runtime: _, ...others } = recorded;
    return {
      id,
      ...others,
      facts: { ...unknownMovie, runtime },
      withdrawn,
      ...(zone !== null && { day: watchDayOf(recorded, { zones: onlyZone(zone), since: 0 }, null) }),
      ...(members !== null && { company: { members, hosted: false } }),
    };
  });

const anyEntry: fc.Arbitrary<CountedEntry> = fc.record({
  reward: fc.constantFrom(...rewardKinds),
  kind: fc.constantFrom('granted', 'adjusted', 'taken', 'returned'),
  xp: fc.integer({ min: -200, max: 200 }),
  coins: fc.integer({ min: -50, max: 50 }),
  date: fc.nat(30).map((after) => dateOf(dayOf('2026-12-18') + after)),
});

const watchesArbitrary = fc.array(anyWatch, { maxLength: 30 });
const entriesArbitrary = fc.array(anyEntry, { maxLength: 30 });

describe('Counting the days of a user', () => {
  it('keeps every genre of a movie', () => {
    const genres = ['Comedy', 'Drama', 'Family', 'Music', 'Romance', 'War'];
    const watch = { id: 'w', movieId: 1, watchedAt: start, recordedAt: start, withdrawn: false };
    const days = recountDays([{ ...watch, facts: { ...unknownMovie, genres } }], []);
    assert.deepEqual(
      [...days.values()].flatMap(({ first }) => first.flatMap((each) => each.genres)),
      genres,
    );
  });

  it('is the same in any order, and loses no XP and no coins but those that were spent', () => {
    fc.assert(
      fc.property(watchesArbitrary, entriesArbitrary, (watches, entries) => {
        const days = recountDays(watches, entries);
        assert.deepEqual(recountDays(watches.toReversed(), entries.toReversed()), days);
        const earned = [...days.values()].flatMap((each) => Object.values(each.earned));
        const paid = entries.filter(({ reward }) => !takesCoins(reward));
        for (const kind of ['xp', 'coins'] as const)
          assert.equal(sum(earned.map((each) => each[kind])), sum(paid.map((each) => each[kind])));
      }),
    );
  });

  it('counts each watch, on the date on which it began where the user was', () => {
    fc.assert(
      fc.property(watchesArbitrary, (watches) => {
        const days = recountDays(watches, []);
        const live = watches.filter(({ withdrawn }) => !withdrawn);
        assert.equal(sum([...days.values()].map(({ movies }) => movies)), live.length);
        assert.equal(
          sum([...days.values()].map(({ minutes }) => minutes)),
          sum(live.map(({ facts }) => facts.runtime ?? 0)),
        );
        for (const [date, { movies, together, people, first }] of days) {
          const ofDate = live.filter((watch) => dateOfWatch(watch) === date);
          const most = Math.max(...ofDate.map(({ company }) => company?.members ?? 0));
          assert.equal(people, most + 1);
          assert.isAtMost(together, movies);
          assert.lengthOf(first, Math.min(6, movies));
        }
      }),
    );
  });

  it('takes the recorded date: the same instant is another day elsewhere', () => {
    const watchedAt = Date.parse('2026-12-20T19:00:00Z');
    const dates = zones.map((timeZone) => {
      const recorded = { movieId: 1, runtime: 90, watchedAt, recordedAt: watchedAt };
      const watch = { id: '1-a', ...recorded, withdrawn: false, facts: { ...unknownMovie, runtime: 90 } };
      return [
        ...recountDays(
          [{ ...watch, day: watchDayOf(recorded, { zones: onlyZone(timeZone), since: 0 }, null) }],
          [],
        ).keys(),
      ];
    });
    expect(dates.flat()).to.deep.equal(['2026-12-20', '2026-12-21', '2026-12-20', '2026-12-20']);
  });

  it('night by night ends where a recount of everything does', () => {
    const nights = fc.array(
      fc.record({
        watches: fc.array(anyWatch, { maxLength: 5 }),
        entries: fc.array(anyEntry, { maxLength: 5 }),
        undone: fc.array(fc.nat(), { maxLength: 3 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(nights, (all) => {
        const watches: CountedWatch[] = [];
        const entries: CountedEntry[] = [];
        const years = new Map([2026, 2027].map((year) => [year, {}]));
        for (const night of all) {
          const changed = [...night.watches, ...night.undone.map((at) => watches[at % watches.length]!)];
          for (const at of night.undone)
            if (watches.length > 0)
              watches[at % watches.length] = { ...watches[at % watches.length]!, withdrawn: true };
          watches.push(...night.watches);
          entries.push(...night.entries);
          const dates = datesToCount(
            [...changed.filter(Boolean).map(dateOfWatch), ...night.entries.map(({ date }) => date)],
            '2026-12-31',
          );
          const days = recountDays(
            watches.filter((watch) => dates.has(dateOfWatch(watch))),
            entries.filter(({ date }) => dates.has(date)),
          );
          for (const [year, before] of years) years.set(year, yearAfter(before, { days, dates }, year).after);
        }
        const whole = recountDays(watches, entries);
        const entriesOfYears = [...years.values()].flatMap((each) => Object.entries(each));
        assert.deepEqual(new Map(entriesOfYears), whole);
        for (const [year, before] of years)
          assert.deepEqual(yearAfter(before, { days: whole, dates: null }, year), {
            after: before,
            changed: 0,
          });
      }),
    );
  });

  it('asks for dates as ranges without gaps that cover each date once', () => {
    const someDates = fc.uniqueArray(fc.nat(60).map((after) => dateOf(dayOf('2026-11-01') + after)));
    fc.assert(
      fc.property(someDates, (dates) => {
        const ranges = rangesOf(new Set(dates));
        const covered = ranges.flatMap(({ from, to }) =>
          Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, after) => dateOf(dayOf(from) + after)),
        );
        assert.deepEqual(covered, dates.toSorted());
        for (const [at, { from }] of ranges.slice(1).entries())
          assert.isAbove(dayOf(from), dayOf(ranges[at]!.to) + 1);
      }),
    );
    expect([...datesToCount(['2025-01-01'], '2026-01-02')].sort()).to.deep.equal([
      '2025-01-01',
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
    ]);
    expect(yearOf('2025-12-31')).to.equal(2025);
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
