import type { CountedDay } from '@cine/contract/game/counted-days';
import { expect } from 'chai';
import fc from 'fast-check';
import { recountDays } from './counted-day.ts';
import { type SummedFacts, sumsOfAll } from './summed.ts';

const genres = ['Western', 'Comedy', 'Drama'];
const factsOf = (movieId: number): SummedFacts & { runtime: number } => ({
  year: movieId % 5 === 0 ? null : 1950 + movieId,
  genres: genres.filter((_, at) => (movieId + at) % 2 === 0),
  countries: movieId % 3 === 0 ? ['FR', 'IT'] : ['US'],
  directors: [`Director ${movieId % 4}`],
  runtime: 80 + movieId,
});

describe('Sums of all time', () => {
  it('are those of a recount of every watch', () => {
    const watch = fc.record({
      movieId: fc.integer({ min: 1, max: 40 }),
      day: fc.integer({ min: 0, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(watch, { maxLength: 60 }), (all) => {
        const dateOf = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
        const days = recountDays(
          all.map(({ movieId, day }, at) => {
            const watchedAt = Date.parse(`${dateOf(day)}T20:00:00Z`);
            const facts = { ...factsOf(movieId), rating: null };
            const date = { date: dateOf(day), placeOfDay: at + 1 } as never;
            return {
              id: `${movieId}-${at}`,
              movieId,
              watchedAt,
              recordedAt: at,
              withdrawn: false,
              day: date,
              facts,
            };
          }),
          [],
        );
        const seen = [...new Set(all.map(({ movieId }) => movieId))];
        const sums = sumsOfAll(seen, factsOf, Object.fromEntries<CountedDay>(days));

        expect([sums.movies, sums.watched]).to.deep.equal([seen.length, all.length]);
        const minutes = all.reduce((sum, { movieId }) => sum + factsOf(movieId).runtime, 0);
        expect(sums.minutes).to.equal(minutes);
        const seenOf = (has: (facts: SummedFacts) => boolean) => seen.filter((id) => has(factsOf(id))).length;
        for (const { genre, movies } of sums.genres)
          expect(movies).to.equal(seenOf((facts) => facts.genres.includes(genre)));
        for (const { decade, movies } of sums.decades)
          expect(movies).to.equal(
            seenOf(({ year }) => year !== null && Math.floor(year / 10) * 10 === decade),
          );
        for (const { country, movies } of sums.countries)
          expect(movies).to.equal(seenOf((facts) => facts.countries.includes(country)));
        for (const { director, movies } of sums.directors)
          expect(movies).to.equal(seenOf((facts) => facts.directors.includes(director)));
        const total = (of: (month: (typeof sums.months)[number]) => number) =>
          sums.months.reduce((sum, month) => sum + of(month), 0);
        expect([total(({ movies }) => movies), total((month) => month.minutes)]).to.deep.equal([
          all.length,
          minutes,
        ]);
      }),
    );
  });

  it('count a movie of which nothing is known, and nothing else of it', () => {
    const sums = sumsOfAll([7, 9], (id) => (id === 7 ? factsOf(7) : undefined), {});
    expect(sums).to.deep.include({ movies: 2, watched: 0, minutes: 0, months: [] });
    expect(sums.countries).to.deep.equal([{ country: 'US', movies: 1 }]);
  });
});
