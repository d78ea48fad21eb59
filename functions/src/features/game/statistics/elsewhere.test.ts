import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import type { DatedWatch } from '#watching/statements/index.ts';
import { recountDays } from './counted-day.ts';
import type { Days } from './counted-year.ts';
import { watchedElsewhere } from './elsewhere.ts';
import { boundsOf, periodSummaryOf } from './period.ts';
import { type SummedFacts, sumsOfAll } from './summed.ts';
import { withElsewhere } from './with-elsewhere.ts';

type Watch = { movieId: number; date: string };

const today = '2026-06-01';
const factsOf = (movieId: number): SummedFacts => ({
  year: 1950 + movieId,
  genres: movieId % 2 === 0 ? ['Western'] : ['Comedy', 'Drama'],
  countries: ['US'],
  directors: [`Director ${movieId}`],
  runtime: movieId === 3 ? null : 80 + movieId,
});

/** Watches of three movies, each up to twice on a day: no more than a day names. */
const watchesArbitrary = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.nat(40), fc.constantFrom('first', 'second')), {
    maxLength: 40,
    selector: String,
  })
  .map((all) =>
    all.map(([movieId, after]): Watch => ({ movieId, date: dateOf(dayOf('2026-04-01') + after) })),
  );

/** What a recount of some watches has, as if all were recorded here. */
function daysWith(watches: readonly Watch[]) {
  const recorded = watches.map(({ movieId, date }, at) => ({
    id: `${movieId}-${at}`,
    movieId,
    watchedAt: Date.parse(`${date}T20:00:00Z`),
    recordedAt: at,
    withdrawn: false,
    day: { date, placeOfDay: at + 1 } as never,
    facts: { ...unknownMovie, ...factsOf(movieId) },
  }));
  return Object.fromEntries(recountDays(recorded, []));
}

function elsewhere(here: readonly Watch[], dated: readonly DatedWatch[]) {
  const seen = [...new Set(here.map(({ movieId }) => movieId))];
  const days = daysWith(here);
  return { seen, days, found: watchedElsewhere(dated, { days, seen, timeZone: 'Europe/Paris', today }) };
}

/** All that was watched, wherever: what was recorded here and is in a file was one watch. */
function unionOf(here: readonly Watch[], imported: readonly Watch[]): Watch[] {
  const keyOf = ({ movieId, date }: Watch) => `${movieId} ${date}`;
  const byKey = Map.groupBy(here, keyOf);
  return [
    ...here,
    ...[...Map.groupBy(imported, keyOf)].flatMap(([key, alike]) => alike.slice(byKey.get(key)?.length ?? 0)),
  ];
}

const onDate = ({ movieId, date }: Watch): DatedWatch => ({ movieId, day: { date }, source: 'letterboxd' });

/** At an hour of a date in Paris, of which the first two are those of the day before in UTC. */
function atHour({ movieId, date }: Watch, hourOfDay: number): DatedWatch {
  const instant = new Date(Date.parse(date) + (hourOfDay - 2) * hour).toISOString();
  return { movieId, day: { instant }, source: 'trakt' };
}

describe('What was watched elsewhere', () => {
  it('makes sums that are those of a recount of all that was watched, wherever', () => {
    fc.assert(
      fc.property(watchesArbitrary, watchesArbitrary, (here, imported) => {
        const { seen, days, found } = elsewhere(here, imported.map(onDate));
        const seenElsewhere = imported.map(({ movieId }) => movieId);
        const sums = sumsOfAll([...seen, ...seenElsewhere], factsOf, days, found);
        const all = unionOf(here, imported);
        const seenAtAll = [...new Set(all.map(({ movieId }) => movieId))];
        expect(sums).to.deep.equal(sumsOfAll(seenAtAll, factsOf, daysWith(all)));
      }),
    );
  });

  it('makes a year that is that of a recount of all that was watched, wherever', () => {
    const bounds = boundsOf('year', '2026-04-01');
    const summary = (all: Days) =>
      periodSummaryOf('year', bounds, { all, years: [2026], kept: [], short: [], today });
    const factsIn = (movieId: number) => ({ ...unknownMovie, ...factsOf(movieId) });
    fc.assert(
      fc.property(watchesArbitrary, watchesArbitrary, (here, imported) => {
        const { days, found } = elsewhere(here, imported.map(onDate));
        const both = summary(withElsewhere(days, found, factsIn));
        const { genres, directors, decades, ...recount } = summary(daysWith(unionOf(here, imported)));
        expect(both).to.deep.include(recount);
        const counts = (all: readonly { count: number }[]) => all.map(({ count }) => count);
        expect([both.genres, both.directors, both.decades].map(counts)).to.deep.equal(
          [genres, directors, decades].map(counts),
        );
      }),
    );
  });

  it('is no other evening than the one that was recorded here, if a file knows the moment', () => {
    const here = [{ movieId: 1, date: '2026-04-02' }];
    const at = (instant: string): DatedWatch => ({ movieId: 1, day: { instant }, source: 'trakt' });
    expect(elsewhere(here, [at('2026-04-01T23:30:00Z')]).found).to.deep.equal([]);
    expect(elsewhere(here, [at('2026-04-09T23:30:00Z')]).found).to.deep.equal([
      { movieId: 1, date: '2026-04-10' },
    ]);
  });

  it('is what is left of moments without those of the dates that were recorded here', () => {
    const keysOf = (all: readonly Watch[]) => all.map(({ movieId, date }) => `${date} ${movieId}`).sort();
    const hours = fc.array(fc.integer({ min: 0, max: 23 }), { minLength: 80, maxLength: 80 });
    fc.assert(
      fc.property(watchesArbitrary, watchesArbitrary, hours, (here, others, hours) => {
        const imported = [...others, ...here].map((each, at) => atHour(each, hours[at]!));
        expect(keysOf(elsewhere(here, imported).found)).to.deep.equal(keysOf(others));
      }),
    );
  });

  it('is on the day beside the one that was recorded here, whichever of the two it was', () => {
    const evenings = ['2026-04-30', '2026-05-01'].map((date) => ({ movieId: 1, date }));
    const imported = evenings.map((each) => atHour(each, 20));
    for (const [at, here] of evenings.entries())
      expect(elsewhere([here], imported).found).to.deep.equal([evenings[1 - at]]);
  });

  it('leaves out days to come and those of a century ago', () => {
    const dates = ['2026-06-02', today, '1969-07-21', '1927-01-01', '1926-12-31'];
    const { found } = elsewhere(
      [],
      dates.map((date) => onDate({ movieId: 1, date })),
    );
    expect(found.map(({ date }) => date)).to.deep.equal([today, '1969-07-21', '1927-01-01']);
  });

  it('may be any movie of a day that has more than are named', () => {
    const here = Array.from({ length: 8 }, (_, at) => ({ movieId: at + 1, date: '2026-04-02' }));
    const imported = [...here, { movieId: 9, date: '2026-04-02' }].map(onDate);
    expect(elsewhere(here, imported).found).to.deep.equal([{ movieId: 9, date: '2026-04-02' }]);
  });
});
