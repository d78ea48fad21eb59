import { collectionDocument, collectionPartDocument } from '@cine/contract/documents/collections';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import { maxCollected } from '@cine/contract/operations/watching/collection-parts';
import { createCollection, showCollection } from '@cine/contract/operations/watching/collections';
import { expect } from 'chai';
import { context } from '#context.ts';
import { callerOf, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { suite } from '#test/suite.ts';
import { afterFirst } from '../after-first.test-support.ts';
import { moveMovies } from './move-movies.ts';
import { tagMovies } from './tag-movies.ts';

const fistful = 391;
const unforgiven = 33;

describe('A change of movies that takes several transactions', () => {
  let lea: TestUser;
  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
  });

  const create = async () => (await lea.call(createCollection, { name: 'Noir' })).collection;
  const show = async (collection: string) => (await lea.call(showCollection, { collection })).movies;
  const refOf = (collection: string) => context().db.doc(`users/${lea.uid}/collections/${collection}`);

  /** A collection with two movies, in parts that are as large as a transaction takes. */
  async function createLarge(): Promise<string> {
    const collection = await create();
    await lea.call(operations.addSeveralMovies, { collection, movieIds: [fistful, unforgiven] });
    const ref = refOf(collection);
    const document = collectionDocument.decode((await ref.get()).data());
    const { entries } = collectionPartDocument.decode((await ref.collection('parts').doc('0').get()).data());
    const parts = entries.map(({ movieId }, at) => ({ id: `${at}`, movieIds: [movieId], bytes: 3_000_000 }));
    await ref.set(collectionDocument.encode({ ...document, parts }));
    for (const [at, entry] of entries.entries()) {
      const part = collectionPartDocument.encode({ movieIds: [entry.movieId], entries: [entry] });
      await ref.collection('parts').doc(`${at}`).set(part);
    }
    return collection;
  }

  it('tags no movie where another one would get too many', async () => {
    const collection = await createLarge();
    const [first, last] = await show(collection);
    const tags = Array.from({ length: 10 }, (_, n) => `${n}`);
    await lea.call(operations.changeEntry, { collection, movieId: last!.movieId, tags });
    const movieIds = [first!.movieId, last!.movieId];
    const call = lea.call(operations.tagMovies, { collection, movieIds, add: ['rain'] });
    await expectRefusal(call, 'tags-too-many');
    expect((await show(collection)).map((each) => each.tags)).to.have.deep.members([undefined, tags]);
  });

  it('moves no movie where there is no room for all', async () => {
    const [collection, to] = [await createLarge(), await create()];
    const document = collectionDocument.decode((await refOf(to).get()).data());
    const movieIds = Array.from({ length: maxCollected - 1 }, (_, n) => 1_000_000 + n);
    await refOf(to).set(collectionDocument.encode({ ...document, movieIds }));
    const move = { collection, to, movieIds: [fistful, unforgiven] };
    await expectRefusal(lea.call(operations.moveMovies, move), 'collection-full');
    expect(await show(collection)).to.have.length(2);
  });

  it('has tags that differ only in case once, as they were spelled first', async () => {
    const collection = await createLarge();
    const [first, last] = (await show(collection)).map(({ movieId }) => movieId);
    await lea.call(operations.changeEntry, { collection, movieId: first!, tags: ['Noir', 'noir', 'été'] });
    const tag = { collection, movieIds: [first!, last!], add: ['NOIR', 'rain'], remove: ['Été'] };
    await lea.call(operations.tagMovies, tag);
    expect((await show(collection)).map((each) => each.tags)).to.have.deep.members([
      ['Noir', 'rain'],
      ['NOIR', 'rain'],
    ]);
  });

  it('tells what it tagged where another change leaves no room for the rest, and can be undone', async () => {
    const collection = await createLarge();
    const [first, last] = (await show(collection)).map(({ movieId }) => movieId) as [number, number];
    const tags = Array.from({ length: 10 }, (_, n) => `${n}`);
    const db = afterFirst(context().db, () =>
      lea.call(operations.changeEntry, { collection, movieId: last, tags }),
    );
    const input = { collection, movieIds: [first, last], add: ['rain'] };
    const { tagged, change } = await tagMovies({ ...context(), db }, callerOf(lea), {
      ...input,
      remove: [],
    });
    expect(tagged).to.deep.equal([first]);
    await lea.call(operations.undoChange, { change: change! });
    expect((await show(collection)).map((each) => each.tags)).to.have.deep.members([undefined, tags]);
    await expectRefusal(lea.call(operations.tagMovies, { ...input, movieIds: [last] }), 'tags-too-many');
  });

  it('tells what it moved where another change leaves no room for the rest, and can be undone', async () => {
    const [collection, to] = [await createLarge(), await create()];
    const db = afterFirst(context().db, async () => {
      const document = collectionDocument.decode((await refOf(to).get()).data());
      const others = Array.from({ length: maxCollected - 1 }, (_, n) => 1_000_000 + n);
      const movieIds = [...document.movieIds, ...others];
      await refOf(to).set(collectionDocument.encode({ ...document, movieIds }));
    });
    const input = { collection, to, movieIds: [fistful, unforgiven], copies: false };
    const { moved, change } = await moveMovies({ ...context(), db }, callerOf(lea), input);
    expect(moved).to.have.length(1);
    await lea.call(operations.undoChange, { change: change! });
    expect((await show(collection)).map(({ movieId }) => movieId)).to.have.members([fistful, unforgiven]);
  });
});
