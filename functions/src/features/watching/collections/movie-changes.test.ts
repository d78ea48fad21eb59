import { maxTags } from '@cine/contract/operations/watching/collection-parts';
import { unnamedUid } from '@cine/contract/primitives';
import { expect } from 'chai';
import fc from 'fast-check';
import { entryOf } from './entry.test-support.ts';
import { withFormerWords, withWords, wordsBetween } from './entry-words.ts';
import { copyEntry, planUndo, withWordsOf } from './movie-changes.ts';
import { formerPositions, moveInManualOrder, restorePositions } from './order/manual-order.ts';

describe('A change of several movies', () => {
  it('is undone: what was added goes, and what was removed comes back', () => {
    const now = [entryOf(1, { addedAt: 50 }), entryOf(2)];
    const there = (movieId: number) => now.find((entry) => entry.movieId === movieId) ?? null;
    const change = { addedIds: [1], removed: [entryOf(3, { note: 'again' })] };
    expect(planUndo(change, 50, there)).to.deep.equal({ put: change.removed, remove: [1] });
  });

  it('leaves what was changed since', () => {
    const now = [entryOf(1, { addedAt: 60 }), entryOf(3, { addedAt: 70 })];
    const there = (movieId: number) => now.find((entry) => entry.movieId === movieId) ?? null;
    const change = { addedIds: [1, 2], removed: [entryOf(3)] };
    expect(planUndo(change, 50, there)).to.deep.equal({ put: [], remove: [] });
  });

  it('leaves what was written of since it was added', () => {
    const [bare, noted] = [{ addedAt: 50 }, { addedAt: 50, note: 'again', tags: ['slow'] }];
    const now = [entryOf(1, bare), entryOf(2, noted), entryOf(3, noted), entryOf(4, bare)];
    const there = (movieId: number) => now.find((entry) => entry.movieId === movieId) ?? null;
    const words = { note: 'again', tags: ['slow'] };
    const written = [3, 4].map((movieId) => ({ movieId, ...words }));
    const change = { addedIds: [1, 2, 3, 4], written, removed: [] };
    expect(planUndo(change, 50, there)).to.deep.equal({ put: [], remove: [1, 3] });
  });

  it('takes along what was written of a movie, but not who added it first', () => {
    const entry = entryOf(1, {
      note: 'again',
      tags: ['slow'],
      addedBy: 'tom',
      from: 'import-1',
      watched: true,
    });
    expect(copyEntry(entry, { addedAt: 50, addedBy: 'lea' })).to.deep.equal(
      entryOf(1, { note: 'again', tags: ['slow'], addedBy: 'lea', addedAt: 50 }),
    );
  });
});

describe('A movie that is moved to where it is already', () => {
  const place = { kind: 'user', ownerId: 'lea', id: 'noir' } as const;
  const moved = entryOf(1, { note: 'again', tags: ['slow', 'rain'], medium: 'VHS' });

  it('brings along what was written of it, which leaves what is written there', () => {
    expect(withWordsOf(entryOf(1), moved, place, 'lea')).to.deep.equal(moved);
    const own = entryOf(1, { note: 'mine', tags: ['rain'], medium: 'DVD' });
    const tags = ['rain', 'slow'];
    expect(withWordsOf(own, moved, place, 'lea')).to.deep.equal({ ...own, tags });
    expect(withWordsOf({ ...own, tags }, moved, place, 'lea')).to.deep.equal({ ...own, tags });
    const full = { ...own, tags: Array.from({ length: maxTags }, (_, n) => `${n}`) };
    expect(withWordsOf(full, moved, place, 'lea')).to.equal(full);
  });

  it('is signed by who wrote all of it, and no import takes the words away that it gets', () => {
    const byTom = withWordsOf(entryOf(1), moved, place, 'tom');
    expect(byTom.writtenBy).to.equal('tom');
    expect(withWordsOf(entryOf(1, { note: 'mine' }), moved, place, 'tom').writtenBy).to.equal(unnamedUid);
    const imported = entryOf(1, { from: 'first', note: 'mine', noteFrom: 'second', tagsFrom: 'second' });
    const after = withWordsOf({ ...imported, tags: ['dust'] }, moved, place, 'lea');
    expect(after).to.deep.include({ changed: true, noteFrom: 'second', tags: ['dust', 'slow', 'rain'] });
    expect(after).to.not.have.property('tagsFrom');
  });
});

describe('What is written of a movie', () => {
  const anEntry = fc
    .record({
      note: fc.option(fc.string({ minLength: 1, maxLength: 3 }), { nil: undefined }),
      tags: fc.option(fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 2 }), {
        nil: undefined,
      }),
      medium: fc.option(fc.constantFrom('DVD', 'VHS'), { nil: undefined }),
      from: fc.option(fc.constant('import-1'), { nil: undefined }),
    })
    .map((changes) => entryOf(1, JSON.parse(JSON.stringify(changes))));
  const words = fc.record(
    {
      note: fc.option(fc.string({ minLength: 1, maxLength: 3 })),
      tags: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
      medium: fc.option(fc.constantFrom('DVD', 'VHS')),
    },
    { requiredKeys: [] },
  );

  it('is undone exactly, and stays if it was changed since', () => {
    fc.assert(
      fc.property(anEntry, words, words, (former, some, since) => {
        const entry = withWords(former, some);
        const between = wordsBetween(former, entry);
        if (!between) return;
        expect(withFormerWords(entry, between)).to.deep.equal(former);
        const later = withWords(entry, since);
        const keys = Object.keys(between.after) as (keyof typeof later)[];
        const isSame = keys.every((key) => JSON.stringify(later[key]) === JSON.stringify(entry[key]));
        expect(withFormerWords(later, between) !== null).to.equal(isSame);
      }),
    );
  });
});

describe('An order by hand', () => {
  it('is as it was once a move is undone, without what was removed since', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(ids, ids, fc.option(fc.integer({ min: 1, max: 20 })), ids, (manual, moved, after, gone) => {
        const placed = formerPositions(manual, moved, after);
        const now = moveInManualOrder(manual, moved, after);
        expect(restorePositions(now, placed)).to.deep.equal(manual);
        const left = restorePositions(
          now.filter((id) => !gone.includes(id)),
          placed,
        );
        expect(left).to.have.members(manual.filter((id) => !gone.includes(id)));
      }),
    );
  });

  it('puts movies behind another one, or first', () => {
    expect(moveInManualOrder([1, 2, 3, 4], [4, 1], 2)).to.deep.equal([2, 4, 1, 3]);
    expect(moveInManualOrder([1, 2, 3], [3], null)).to.deep.equal([3, 1, 2]);
    expect(moveInManualOrder([1, 2], [5], 9)).to.deep.equal([1, 2, 9, 5]);
  });

  it('has each movie once, those that weren’t moved as they were', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(ids, ids, fc.option(fc.integer({ min: 1, max: 20 })), (manual, moved, after) => {
        const order = moveInManualOrder(manual, moved, after);
        expect(new Set(order).size).to.equal(order.length);
        const others = manual.filter((id) => !moved.includes(id) && id !== after);
        expect(order.filter((id) => others.includes(id))).to.deep.equal(others);
        expect(order).to.include.members(moved);
      }),
    );
  });
});
