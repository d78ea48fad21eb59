import { collectionDocument, collectionPartDocument } from '@cine/contract/documents/collections';
import {
  addSeveralMovies,
  changeEntry,
  listCollectionMovies,
  removeSeveralMovies,
  undoChange,
} from '@cine/contract/operations/watching/collected-movies';
import { changeCollection, createCollection } from '@cine/contract/operations/watching/collections';
import { unnamedUid } from '@cine/contract/primitives';
import { expect } from 'chai';
import { context } from '#context.ts';
import { groupOf, member } from '#test/builders.ts';
import { suite } from '#test/suite.ts';
import { afterFirst } from './after-first.test-support.ts';
import { collectionChangeDocument } from './documents.ts';
import { eraseFromCollections } from './erase-service.ts';

const fistful = 391;
const unforgiven = 33;

describe('An erasure from the collections of others', () => {
  before(() => suite());

  it('leaves what they wrote and named there, as nobody’s', async () => {
    const { db } = context();
    const [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
    const groupId = await groupOf(tom, [lea]);
    const { collection } = await lea.call(createCollection, { name: 'Ours', groupId });
    await lea.call(addSeveralMovies, { collection, movieIds: [fistful] });
    await tom.call(changeCollection, { collection, name: 'Theirs' });
    await tom.call(changeEntry, { collection, movieId: fistful, note: 'Slow' });
    const [, , id] = collection.split('.');
    const ref = db.doc(`groups/${groupId}/collections/${id}`);
    const storedState = async () => {
      const { docs } = await ref.collection('parts').get();
      const [entry] = docs.flatMap((doc) => collectionPartDocument.decode(doc.data()).entries);
      const { namedBy, addedByIds } = collectionDocument.decode((await ref.get()).data());
      return { namedBy, addedByIds, writtenBy: entry?.writtenBy, note: entry?.note };
    };
    const named = { namedBy: tom.uid, addedByIds: [lea.uid, tom.uid].sort(), writtenBy: tom.uid };
    expect(await storedState()).to.deep.equal({ ...named, note: 'Slow' });
    expect(await eraseFromCollections(context(), tom.uid)).to.equal(1);
    const unnamed = { namedBy: unnamedUid, addedByIds: [lea.uid], writtenBy: unnamedUid };
    expect(await storedState()).to.deep.equal({ ...unnamed, note: 'Slow' });
  });

  it('reaches what others removed and may undo', async () => {
    const { db } = context();
    const [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
    const groupId = await groupOf(lea, [tom]);
    const { collection } = await lea.call(createCollection, { name: 'Ours', groupId });
    const movieIds = [fistful];
    await tom.call(addSeveralMovies, { collection, movieIds });
    await tom.call(changeEntry, { collection, movieId: fistful, note: 'Slow' });
    const { change } = await lea.call(removeSeveralMovies, { collection, movieIds });
    await eraseFromCollections(context(), tom.uid);
    const { docs } = await db.collection(`users/${lea.uid}/collectionChanges`).get();
    const [last] = docs
      .map((doc) => collectionChangeDocument.decode(doc.data()))
      .filter((each) => each.change === change);
    expect(last).to.not.have.property('namedIds');
    expect(JSON.stringify(last)).to.not.include(tom.uid);
    await lea.call(undoChange, { change: change! });
    const { movies } = await lea.call(listCollectionMovies, { collection });
    expect(movies.map(({ note }) => note)).to.deep.equal(['Slow']);
    expect(JSON.stringify(movies)).to.not.include(tom.uid);
  });

  it('reaches a movie that goes to a part that was passed already', async () => {
    const { db } = context();
    const [lea, tom] = await Promise.all([member('Lea'), member('Tom')]);
    const groupId = await groupOf(lea, [tom]);
    const collection = `group.${groupId}.watchlist`;
    await tom.call(addSeveralMovies, { collection, movieIds: [fistful, unforgiven] });
    const ref = db.doc(`groups/${groupId}/collections/watchlist`);
    const partRef = (id: string) => ref.collection('parts').doc(id);
    const document = collectionDocument.decode((await ref.get()).data());
    const { entries } = collectionPartDocument.decode((await partRef('0').get()).data());
    const [first, last] = entries.map((entry) => [entry]);
    const write = async (parts: Record<string, typeof entries>) => {
      const heads = Object.entries(parts).map(([id, of]) => {
        const movieIds = of.map(({ movieId }) => movieId);
        return { id, movieIds, bytes: 100 * of.length };
      });
      await ref.set(collectionDocument.encode({ ...document, parts: heads }));
      for (const [at, { id, movieIds }] of heads.entries())
        await partRef(id).set(
          collectionPartDocument.encode({ movieIds, entries: Object.values(parts)[at]! }),
        );
    };
    await write({ 0: first!, 1: last! });
    const movesBetween = afterFirst(db, async () => {
      const passed = collectionPartDocument.decode((await partRef('0').get()).data());
      await partRef('1').delete();
      await write({ 0: [...passed.entries, ...last!] });
    });
    await eraseFromCollections({ ...context(), db: movesBetween }, tom.uid);
    const left = collectionPartDocument.decode((await partRef('0').get()).data());
    expect(left.entries.map(({ movieId, addedBy }) => [movieId, addedBy])).to.have.deep.members([
      [fistful, undefined],
      [unforgiven, undefined],
    ]);
    expect(collectionDocument.decode((await ref.get()).data()).addedByIds).to.deep.equal([]);
  });
});
