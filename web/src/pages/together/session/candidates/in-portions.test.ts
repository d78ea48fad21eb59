import { expect } from 'chai';
import fc from 'fast-check';
import { withFirstOf } from './in-portions.ts';

const lists = fc.uniqueArray(fc.nat(30), { maxLength: 20 });
const rowsOf = (ids: readonly number[], of: string) => ids.map((movieId) => ({ candidate: { movieId }, of }));
const idsOf = (rows: ReturnType<typeof rowsOf>) => rows.map(({ candidate }) => candidate.movieId);

describe('A list in portions', () => {
  it('begins with the new rows, has none twice and goes on with former ones', () => {
    fc.assert(
      fc.property(lists, lists, fc.nat(25), (next, former, count) => {
        const merged = withFirstOf(rowsOf(next, 'next'), count, rowsOf(former, 'former'));
        const first = next.slice(0, count);
        expect(idsOf(merged.slice(0, first.length) as never)).to.deep.equal(first);
        expect(new Set(idsOf(merged as never)).size).to.equal(merged.length);
        const rest = merged.slice(first.length);
        if (count < Math.max(next.length, former.length))
          expect(rest.every(({ of }) => of === 'former')).to.equal(true);
      }),
    );
  });

  it('is the new list itself once as many rows have followed as either has', () => {
    fc.assert(
      fc.property(lists, lists, fc.integer({ min: 1, max: 7 }), (next, former, portion) => {
        const rows = rowsOf(next, 'next');
        let merged: readonly (typeof rows)[0][] = rowsOf(former, 'former');
        for (let done = portion; merged !== rows; done += portion) {
          expect(done).to.be.lessThan(30);
          merged = withFirstOf(rows, done, merged);
        }
      }),
    );
  });
});
