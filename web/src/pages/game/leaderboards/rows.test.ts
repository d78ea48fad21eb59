import type { Ranked } from '@cine/contract/operations/game/leaderboards';
import { expect } from 'chai';
import fc from 'fast-check';
import { ownRow, rowsOf } from './rows.ts';

const ranked = (rank: number): Ranked => ({
  rank,
  uid: `u${rank}`,
  name: `Player ${rank}`,
  figure: null,
  stars: 0,
  points: 1000 - rank,
  since: '2026-12-01T00:00:00.000Z',
});
const from = (first: number, last: number): Ranked[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ranked(first + index));
const idOf = ({ uid }: Ranked) => uid;
const ranks = (rows: readonly Ranked[]) => rows.map(({ rank }) => rank);

/** The rows that a user at a rank sees, on a board of that size. */
const rowsAt = (rank: number, size: number) =>
  rowsOf(from(1, Math.min(10, size)), from(Math.max(1, rank - 5), Math.min(size, rank + 5)), idOf);

describe('Rows of a board', () => {
  it('show the top, then the user with their neighbours, and how many are between', () => {
    const { top, around, between } = rowsAt(40, 100);
    expect([ranks(top), ranks(around), between]).to.deep.equal([
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45],
      24,
    ]);
  });

  it('are one list where the neighbours reach the top', () => {
    const { top, around } = rowsAt(16, 100);
    expect([ranks(top), around]).to.deep.equal([ranks(from(1, 21)), []]);
  });

  it('show everybody once, in order, with the user and their neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 200 }), (rank, more) => {
        const size = rank + more;
        const rows = rowsAt(rank, size);
        const all = [...rows.top, ...rows.around];
        const expected = new Set([
          ...ranks(from(1, Math.min(10, size))),
          ...ranks(from(Math.max(1, rank - 5), Math.min(size, rank + 5))),
        ]);
        expect(ranks(all)).to.deep.equal([...expected].sort((one, other) => one - other));
        expect(ownRow(rows, `u${rank}`)?.rank).to.equal(rank);
        const [first] = rows.around;
        if (first)
          expect(rows.between)
            .to.equal(first.rank - 1 - rows.top.length)
            .and.be.above(0);
      }),
    );
  });

  it('run on from the top where the two were counted at different moments', () => {
    const moved = from(8, 15).map((each) => ({ ...each, rank: each.rank + 1 }));
    expect(ranks(rowsOf(from(1, 10), moved, idOf).top)).to.deep.equal(ranks(from(1, 15)));
  });

  it('have no row of a user who is not on the board', () => {
    const rows = rowsOf(from(1, 10), [], idOf);
    expect([rows.around, ownRow(rows, 'u11')]).to.deep.equal([[], null]);
  });
});
