import { expect } from 'chai';
import fc from 'fast-check';
import { batchSize, dueAfterMs, type MovieAge, planBatches } from './plan.ts';

const now = Date.UTC(2026, 10, 20);
const hour = 60 * 60_000;

const age = fc.record({
  checkedAt: fc.option(fc.integer({ min: now - 90 * 24 * hour, max: now }), { freq: 4 }),
  popularity: fc.option(fc.nat(5000)),
  wanted: fc.boolean(),
});
const catalogue = fc
  .array(age, { maxLength: 450 })
  .map((ages): MovieAge[] => ages.map((known, index) => ({ ...known, movieId: index + 1 })));

const isDue = ({ checkedAt, wanted }: MovieAge) =>
  wanted || checkedAt === null || now - checkedAt >= dueAfterMs;

describe('A plan of what to refresh', () => {
  it('has every movie that is due, once, and no other', () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        const planned = planBatches(movies, now).flat();
        const due = movies.filter(isDue).map(({ movieId }) => movieId);
        expect(planned.toSorted((a, b) => a - b)).to.deep.equal(due);
      }),
    );
  });

  it('fills each batch before it begins the next', () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        const sizes = planBatches(movies, now).map((batch) => batch.length);
        expect(sizes.slice(0, -1).every((size) => size === batchSize)).to.equal(true);
        expect(sizes.at(-1) ?? 1).to.be.within(1, batchSize);
      }),
    );
  });

  it('takes what is wanted first, then what was never checked', () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        const byId = new Map(movies.map((movie) => [movie.movieId, movie]));
        const places = planBatches(movies, now)
          .flat()
          .map((id) => byId.get(id)!)
          .map(({ wanted, checkedAt }) => (wanted ? 0 : checkedAt === null ? 1 : 2));
        expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('takes what is older and more popular before what is neither', () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        const place = new Map(
          planBatches(movies, now)
            .flat()
            .map((id, index) => [id, index]),
        );
        const checked = movies.filter(
          (movie) => !movie.wanted && movie.checkedAt !== null && place.has(movie.movieId),
        );
        for (const [index, a] of checked.entries()) {
          const b = checked[index + 1];
          if (!b) continue;
          const comesFirst = a.checkedAt! <= b.checkedAt! && (a.popularity ?? 0) >= (b.popularity ?? 0);
          const differ = a.checkedAt !== b.checkedAt || (a.popularity ?? 0) !== (b.popularity ?? 0);
          if (comesFirst && differ) expect(place.get(a.movieId)).to.be.below(place.get(b.movieId)!);
        }
      }),
    );
  });

  it('does not depend on the order in which the catalogue comes', () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        expect(planBatches(movies.toReversed(), now)).to.deep.equal(planBatches(movies, now));
      }),
    );
  });

  it('lets a rarity have its turn: a month without a check outweighs any popularity of yesterday', () => {
    const rarity = { movieId: 1, checkedAt: now - 30 * 24 * hour, popularity: null, wanted: false };
    const hit = { movieId: 2, checkedAt: now - 24 * hour, popularity: 5000, wanted: false };
    expect(planBatches([hit, rarity], now)).to.deep.equal([[1, 2]]);
  });

  it('leaves a movie alone that was checked within the day', () => {
    const movie = { movieId: 1, popularity: 10, wanted: false };
    expect(planBatches([{ ...movie, checkedAt: now - dueAfterMs + 1 }], now)).to.deep.equal([]);
    expect(planBatches([{ ...movie, checkedAt: now - dueAfterMs }], now)).to.deep.equal([[1]]);
  });
});
