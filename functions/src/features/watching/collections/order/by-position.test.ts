import { expect } from 'chai';
import fc from 'fast-check';
import { putByPosition } from './by-position.ts';

describe('An order by hand with movies that an import brought', () => {
  const put = (
    manual: number[],
    brought: [movieId: number, position: number][],
    scores: Record<number, number>,
  ) =>
    putByPosition(
      manual,
      brought.map(([movieId, position]) => ({ movieId, position })),
      (movieId) => scores[movieId],
    );

  it('has each behind those of lower positions, and others where they were', () => {
    expect(
      put(
        [],
        [
          [7, 3],
          [8, 1],
        ],
        {},
      ),
    ).to.deep.equal([8, 7]);
    expect(put([1, 2, 3], [[9, 2]], { 1: 1, 2: 3, 3: 4 })).to.deep.equal([1, 9, 2, 3]);
    expect(
      put(
        [3, 1],
        [
          [9, 2],
          [8, 5],
        ],
        { 1: 1, 3: 3 },
      ),
    ).to.deep.equal([3, 1, 9, 8]);
    expect(put([4, 1], [[9, 2]], { 1: 1 })).to.deep.equal([4, 1, 9]);
    expect(put([4], [[4, 2]], {})).to.deep.equal([4]);
  });

  it('is that of the positions, in whatever parts the movies come', () => {
    const positions = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 30 });
    fc.assert(
      fc.property(positions, fc.integer({ min: 1, max: 7 }), (all, size) => {
        let manual: number[] = [];
        for (let from = 0; from < all.length; from += size) {
          const brought = all.slice(from, from + size).map((position) => ({ movieId: position, position }));
          manual = putByPosition(manual, brought, (movieId) => movieId);
        }
        expect(manual).to.deep.equal(all.toSorted((one, other) => one - other));
      }),
    );
  });
});
