import { expect } from 'chai';
import fc from 'fast-check';
import { arranged } from './arranged.ts';
import { entryOf } from './entry.test-support.ts';
import { movedEntry, undone } from './several.ts';

describe('A change of several movies', () => {
  it('is undone: what was added goes, and what was removed comes back', () => {
    const now = [entryOf(1, { addedAt: 50 }), entryOf(2)];
    const there = (movieId: number) => now.find((entry) => entry.movieId === movieId) ?? null;
    const change = { addedIds: [1], removed: [entryOf(3, { note: 'again' })] };
    expect(undone(change, 50, there)).to.deep.equal({ put: change.removed, remove: [1] });
  });

  it('leaves what was changed since', () => {
    const now = [entryOf(1, { addedAt: 60 }), entryOf(3, { addedAt: 70 })];
    const there = (movieId: number) => now.find((entry) => entry.movieId === movieId) ?? null;
    const change = { addedIds: [1, 2], removed: [entryOf(3)] };
    expect(undone(change, 50, there)).to.deep.equal({ put: [], remove: [] });
  });

  it('takes along what was written of a movie, but not who added it first', () => {
    const entry = entryOf(1, {
      note: 'again',
      tags: ['slow'],
      addedBy: 'tom',
      from: 'import-1',
      watched: true,
    });
    expect(movedEntry(entry, { addedAt: 50, addedBy: 'lea' })).to.deep.equal(
      entryOf(1, { note: 'again', tags: ['slow'], addedBy: 'lea', addedAt: 50 }),
    );
  });
});

describe('An order by hand', () => {
  it('puts movies behind another one, or first', () => {
    expect(arranged([1, 2, 3, 4], [4, 1], 2)).to.deep.equal([2, 4, 1, 3]);
    expect(arranged([1, 2, 3], [3], null)).to.deep.equal([3, 1, 2]);
    expect(arranged([1, 2], [5], 9)).to.deep.equal([1, 2, 9, 5]);
  });

  it('has each movie once, those that weren’t moved as they were', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(ids, ids, fc.option(fc.integer({ min: 1, max: 20 })), (manual, moved, after) => {
        const order = arranged(manual, moved, after);
        expect(new Set(order).size).to.equal(order.length);
        const others = manual.filter((id) => !moved.includes(id) && id !== after);
        expect(order.filter((id) => others.includes(id))).to.deep.equal(others);
        expect(order).to.include.members(moved);
      }),
    );
  });
});
