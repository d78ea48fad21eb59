import { expect } from 'chai';
import fc from 'fast-check';
import { columnsOf } from './columns-of.ts';

const month = (at: number) => `${2000 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

describe('Columns of a history', () => {
  it('have each month of up to two years, also those without a movie', () => {
    const columns = columnsOf([
      { month: '2025-11', movies: 2, minutes: 200 },
      { month: '2026-02', movies: 1, minutes: 90 },
    ]);
    expect(columns.map(({ key, movies }) => [key, movies])).to.deep.equal([
      ['2025-11', 2],
      ['2025-12', 0],
      ['2026-01', 0],
      ['2026-02', 1],
    ]);
    expect(columnsOf([])).to.deep.equal([]);
  });

  it('sum up to what the months have, in months or in years', () => {
    const some = fc
      .uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 40 })
      .map((all) =>
        all.sort((a, b) => a - b).map((at) => ({ month: month(at), movies: 1 + (at % 3), minutes: at })),
      );
    fc.assert(
      fc.property(some, (months) => {
        const columns = columnsOf(months);
        const sum = (all: readonly { movies: number; minutes: number }[]) =>
          all.reduce((total, { movies, minutes }) => total + movies * 1000 + minutes, 0);
        expect(sum(columns)).to.equal(sum(months));
        expect(columns.length).to.be.at.most(40);
        expect(new Set(columns.map(({ key }) => key)).size).to.equal(columns.length);
      }),
    );
  });
});
