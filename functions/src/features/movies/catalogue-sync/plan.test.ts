import { day } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { batchSize, dueAfterMs, type MovieAge, planBatches } from './plan.ts';

const now = Date.UTC(2026, 10, 20);

const age = fc.record({
  shard: fc.nat(3),
  checkedAt: fc.option(fc.integer({ min: now - 90 * day, max: now }), { freq: 4 }),
  popularity: fc.option(fc.nat(5000)),
  isWanted: fc.boolean(),
});
const catalogue = fc
  .array(age, { maxLength: 450, size: 'max' })
  .map((ages): MovieAge[] => ages.map((movie, index) => ({ ...movie, movieId: index + 1 })));

const isDue = ({ checkedAt, isWanted }: MovieAge) =>
  isWanted || checkedAt === null || now - checkedAt >= dueAfterMs;

function inOrder(movies: readonly MovieAge[]): MovieAge[] {
  const byId = new Map(movies.map((movie) => [movie.movieId, movie]));
  return planBatches(movies, now)
    .flat()
    .map((id) => byId.get(id)!);
}

function byShard(planned: readonly MovieAge[]): MovieAge[][] {
  const groups = Map.groupBy(
    planned.filter(({ isWanted }) => !isWanted),
    ({ shard }) => shard,
  );
  return [...groups.values()];
}

describe('A plan of availability checks', () => {
  it('has every movie that is due, once, and no other', () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        const planned = planBatches(movies, now).flat();
        const due = movies.filter(isDue).map(({ movieId }) => movieId);
        expect(planned.toSorted((a, b) => a - b)).to.deep.equal(due);
      }),
    );
  });

  it('keeps each batch to one shard, except wanted movies, and fills it before the next', () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        const byId = new Map(movies.map((movie) => [movie.movieId, movie]));
        const groups = planBatches(movies, now).map((batch) => {
          const places = batch
            .map((id) => byId.get(id)!)
            .map(({ isWanted, shard }) => (isWanted ? -1 : shard));
          expect(new Set(places).size).to.equal(1);
          return { place: places[0]!, size: batch.length };
        });
        for (const [index, { place, size }] of groups.entries()) {
          expect(size).to.be.within(1, batchSize);
          const isLast = groups[index + 1]?.place !== place;
          if (!isLast) expect(size).to.equal(batchSize);
          if (isLast) expect(groups.slice(index + 1).map((group) => group.place)).to.not.include(place);
        }
      }),
    );
  });

  it('puts wanted movies first, then in each shard those never checked', () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        const planned = inOrder(movies);
        const ranks = planned.map((movie) => (movie.isWanted ? 0 : 1));
        expect(ranks).to.deep.equal(ranks.toSorted((a, b) => a - b));
        for (const group of byShard(planned)) {
          const places = group.map(({ checkedAt }) => (checkedAt === null ? 0 : 1));
          expect(places).to.deep.equal(places.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('orders shards by their most urgent movie', () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        const firsts = byShard(inOrder(movies)).map(([first]) => ({ ...first!, shard: 0 }));
        const alone = planBatches(firsts, now).flat();
        expect(firsts.map(({ movieId }) => movieId)).to.deep.equal(alone);
      }),
    );
  });

  it('prefers older and more popular movies within a shard', () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        for (const group of byShard(inOrder(movies))) {
          const checked = group.filter(({ checkedAt }) => checkedAt !== null);
          for (const [index, b] of checked.entries()) {
            const a = checked[index - 1];
            if (!a) continue;
            const comesFirst = b.checkedAt! <= a.checkedAt! && (b.popularity ?? 0) >= (a.popularity ?? 0);
            const differ = a.checkedAt !== b.checkedAt || (a.popularity ?? 0) !== (b.popularity ?? 0);
            expect(comesFirst && differ, `${b.movieId} before ${a.movieId}`).to.equal(false);
          }
        }
      }),
    );
  });

  it("doesn't depend on the order of the catalogue", () => {
    fc.assert(
      fc.property(catalogue, (movies) => {
        expect(planBatches(movies.toReversed(), now)).to.deep.equal(planBatches(movies, now));
      }),
    );
  });

  it('puts a rare movie unchecked for a month before any popular one checked yesterday', () => {
    const rarity = { movieId: 1, shard: 0, checkedAt: now - 30 * day, popularity: null, isWanted: false };
    const hit = { movieId: 2, shard: 0, checkedAt: now - day, popularity: 5000, isWanted: false };
    expect(planBatches([hit, rarity], now)).to.deep.equal([[1, 2]]);
  });

  it('leaves out movies checked within the day', () => {
    const movie = { movieId: 1, shard: 0, popularity: 10, isWanted: false };
    expect(planBatches([{ ...movie, checkedAt: now - dueAfterMs + 1 }], now)).to.deep.equal([]);
    expect(planBatches([{ ...movie, checkedAt: now - dueAfterMs }], now)).to.deep.equal([[1]]);
  });
});
