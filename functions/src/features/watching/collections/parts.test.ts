import { collectionDocument, newCollection } from '@cine/contract/documents/collections';
import { maxCollected } from '@cine/contract/operations/watching/collection-parts';
import { expect } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../../../../scripts/test/deep.ts';
import type { Collected } from './collected.ts';
import { entryOf, wordy } from './entry.test-support.ts';
import { writtenOf } from './entry-words.ts';
import {
  maxEntries,
  maxPartBytes,
  type PartHead,
  partsHolding,
  partsToMerge,
  roomiestPart,
  sizeOf,
  splitForBoth,
  splitIntoTransactions,
  withEntries,
} from './parts.ts';

/** Parts as they are stored, changed as the store does: only what a change needs is loaded. */
function storedParts() {
  const parts = new Map<string, Collected[]>();
  const state = { heads: [] as PartHead[], parts, entries: () => [...parts.values()].flat(), change };

  function change(puts: readonly Collected[], removedIds: readonly number[] = []): void {
    const movieIds = new Set([...puts.map(({ movieId }) => movieId), ...removedIds]);
    const room = roomiestPart(state.heads);
    const ids = new Set([
      ...partsHolding(state.heads, movieIds),
      ...(room === null ? [] : [room]),
      ...partsToMerge(state.heads),
    ]);
    const loaded = new Map([...ids].map((id) => [id, parts.get(id)!]));
    const changes = withEntries(state.heads, loaded, puts, new Set(removedIds));
    state.heads = changes.parts;
    for (const [id, entries] of changes.written) parts.set(id, [...entries]);
    for (const id of changes.emptied) parts.delete(id);
  }
  return state;
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);

describe('The parts of a collection', () => {
  const anEntry = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 120_000 }));
  const aChange = fc.record({
    puts: fc.uniqueArray(anEntry, { maxLength: 5, selector: ([movieId]) => movieId }),
    removed: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }),
  });

  it('hold what a map would after any changes, each movie once, and never more bytes than they may', () => {
    fc.assert(
      fc.property(fc.array(aChange, { maxLength: 25 }), (changes) => {
        const state = storedParts();
        const expected = new Map<number, Collected>();
        for (const { puts, removed } of changes) {
          const entries = puts.map(([movieId, length]) => entryOf(movieId, { note: 'x'.repeat(length) }));
          state.change(entries, removed);
          for (const movieId of removed) expected.delete(movieId);
          for (const entry of entries) expected.set(entry.movieId, entry);
          expect(state.entries()).to.have.deep.members([...expected.values()]);
          expect([...state.parts.keys()]).to.have.members(state.heads.map(({ id }) => id));
          for (const { id, movieIds, bytes } of state.heads) {
            const held = state.parts.get(id)!;
            expect(movieIds).to.have.members(held.map(({ movieId }) => movieId));
            expect(bytes).to.equal(held.reduce((sum, entry) => sum + sizeOf(entry), 0));
            expect(bytes).to.be.at.most(maxPartBytes);
            expect(held.length).to.be.within(1, maxEntries);
          }
        }
      }),
      rounds(15, 200),
    );
  });

  it('are ten for five thousand movies without notes, however they were added', () => {
    const state = storedParts();
    for (let from = 1; from <= 5_000; from += 100) state.change(range(from, 100).map((id) => entryOf(id)));
    expect(state.heads).to.have.length(10);
    state.change([], range(300, 1_000));
    for (const id of range(300, 1_000)) state.change([entryOf(id)]);
    expect(state.entries()).to.have.length(5_000);
    expect(state.heads.length).to.be.at.most(11);
  });

  it('don’t become more and more for a user who fills new ones and empties them again', () => {
    const state = storedParts();
    const all = range(1, 6_000);
    let next = 1;
    for (let turn = 0; turn < 60; turn += 1) {
      const some = all.slice(next, next + 200);
      state.change(some.map((id) => wordy(id)));
      for (const id of some.slice(1, 4)) state.change([entryOf(id)]);
      for (const { movieIds } of state.heads.filter(({ movieIds }) => movieIds.length > 1))
        state.change([], movieIds.slice(1));
      next = (next + 97) % 5_800;
    }
    expect(state.heads.length).to.be.at.most(8);
    expect(state.entries().length).to.be.at.least(state.heads.length);
  });

  it('stay few when notes outgrow full ones, one after another', () => {
    const state = storedParts();
    for (let from = 1; from <= 400; from += 100)
      state.change(range(from, 100).map((id) => entryOf(id, { note: 'x'.repeat(450) })));
    for (const id of range(1, 400)) state.change([wordy(id)]);
    const bytes = state.heads.reduce((sum, each) => sum + each.bytes, 0);
    expect(state.entries()).to.have.length(400);
    expect(state.heads.length).to.be.at.most(5 + Math.ceil((2 * bytes) / maxPartBytes));
  });

  it('stay below Firestore’s limit with as many words as a collection may have', () => {
    const state = storedParts();
    for (let from = 1; from <= maxCollected; from += 200)
      state.change(range(from, 200).map((id) => wordy(id * 130)));
    expect(state.heads.length).to.be.at.most(60);
    expect(Math.max(...state.heads.map(({ bytes }) => bytes))).to.be.at.most(maxPartBytes);
    const movieIds = state.entries().map(({ movieId }) => movieId);
    const { parts, ...rest } = collectionDocument.encode({
      ...newCollection(0),
      movieIds,
      manual: movieIds,
      parts: state.heads,
    });
    const bytes = [...(parts as { movieIds: Uint8Array }[]), { movieIds: rest.manual as Uint8Array }].reduce(
      (sum, part) => sum + part.movieIds.length + 60,
      (rest.movieIds as Uint8Array).length,
    );
    expect(bytes).to.be.below(120_000);
  });

  it('are taken in steps whose bytes one transaction can write', () => {
    const parts = range(0, 50).map((n) => ({ id: `${n}`, movieIds: [n, 100 + n], bytes: 400_000 }));
    const steps = splitIntoTransactions({ parts }, range(0, 150));
    expect(steps.flat()).to.have.members([...range(0, 50), ...range(100, 50)]);
    expect(Math.max(...steps.map(({ length }) => length))).to.equal(14);
  });

  it('are taken in such steps also where another collection is written with them', () => {
    const parts = range(0, 50).map((n) => ({ id: `${n}`, movieIds: [n, 100 + n], bytes: 400_000 }));
    const here = { parts: [{ id: '0', movieIds: range(0, 200), bytes: 400_000 }] };
    const steps = splitForBoth(here, { parts }, range(0, 160));
    expect(steps.flat()).to.have.members(range(0, 160));
    expect(steps.flat()).to.have.length(160);
    const written = steps.map((ids) => partsHolding(parts as PartHead[], new Set(ids)).length);
    expect(Math.max(...written)).to.equal(7);
    expect(splitForBoth(here, null, range(0, 160))).to.deep.equal([range(0, 160)]);
  });

  it('are moved in steps of which one document can keep what undoes them, however much is written', () => {
    const state = storedParts();
    const note = '映'.repeat(500);
    const tags = range(0, 10).map((n) => `${n}${'画'.repeat(29)}`);
    state.change(range(0, 200).map((movieId) => entryOf(movieId, { note, tags, medium: '盤'.repeat(60) })));
    const steps = splitForBoth({ parts: state.heads }, null, range(0, 200));
    expect(steps.flat()).to.have.members(range(0, 200));
    const entries = new Map(state.entries().map((entry) => [entry.movieId, entry]));
    for (const ids of steps) {
      const removed = ids.map((id) => entries.get(id)!);
      const json = JSON.stringify({ removed, written: writtenOf(removed) });
      expect(Buffer.byteLength(json)).to.be.below(900_000);
    }
  });
});
