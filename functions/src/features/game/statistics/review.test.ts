import { badgeRarities } from '@cine/contract/game/badges/badge';
import type { CountedDay } from '@cine/contract/game/counted-days';
import { expect } from 'chai';
import { picksOf, rarestFirst } from './review.ts';

const movie = (id: number) => ({ id, year: 1964, genres: [], directors: [], crowd: null, others: 0 });
const day = (...ids: number[]): CountedDay => ({
  movies: ids.length,
  minutes: 90,
  together: 0,
  people: 1,
  earned: {},
  first: ids.map(movie),
});

describe('The movies of a year in review', () => {
  const points: Record<number, number> = { 1: 90, 2: 95, 3: 82, 4: 82, 5: 20 };
  const pointsOf = (id: number) => points[id] ?? null;
  const year = [
    ['2026-01-03', day(9, 1)],
    ['2026-02-03', day(3, 5)],
    ['2026-05-03', day(4, 2)],
    ['2026-12-31', day(1, 7)],
  ] as const;

  it('are the first, the last, and the three that were rated best', () => {
    const picks = picksOf(year, pointsOf, new Set());
    expect(picks.first).to.deep.equal({ date: '2026-01-03', id: 9 });
    expect(picks.last).to.deep.equal({ date: '2026-12-31', id: 7 });
    expect(picks.loved.map(({ id }) => id)).to.deep.equal([2, 1, 3]);
  });

  it('love nothing that was rated low, though nothing was rated higher', () => {
    const lovedWith = (score: number) => picksOf([['2026-01-03', day(5)]], () => score, new Set()).loved;
    expect([lovedWith(20), lovedWith(59), lovedWith(60)].map(({ length }) => length)).to.deep.equal([
      0, 0, 1,
    ]);
  });

  it('have an upset where one that promised little was rated over 80', () => {
    const upsetOf = (...unpromising: number[]) => picksOf(year, pointsOf, new Set(unpromising)).upset;
    expect(upsetOf(3, 4, 5)).to.deep.equal({ id: 3, points: 82 });
    expect(upsetOf(5, 7)).to.equal(null);
    expect(upsetOf()).to.equal(null);
  });

  it('are none in a year without movies, and one of a single movie is no last one', () => {
    expect(picksOf([], pointsOf, new Set())).to.deep.equal({
      first: null,
      last: null,
      loved: [],
      upset: null,
    });
    const paidOnly = picksOf([['2026-01-03', day()]], pointsOf, new Set());
    expect(paidOnly.first).to.equal(null);
    expect(picksOf([['2026-01-03', day(1)]], pointsOf, new Set()).last).to.equal(null);
  });
});

describe('The badges of a year in review', () => {
  it('begin with the rarest, whatever its rarity, and of equals with the one earned first', () => {
    const all = badgeRarities.flatMap((rarity) => [
      { rarity, earnedAt: '2026-05-01T20:00:00.000Z' },
      { rarity, earnedAt: '2026-02-01T20:00:00.000Z' },
    ]);
    const badges = rarestFirst(all);
    expect(badges).to.have.length(all.length);
    expect(badges[0]).to.deep.equal({ rarity: 'legendary', earnedAt: '2026-02-01T20:00:00.000Z' });
    expect(badges.at(-1)).to.deep.equal({ rarity: 'common', earnedAt: '2026-05-01T20:00:00.000Z' });
  });
});
