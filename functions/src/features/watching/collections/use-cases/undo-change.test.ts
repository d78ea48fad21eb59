import { collectionPartDocument } from '@cine/contract/documents/collections';
import { leaveGroup } from '@cine/contract/operations/together/groups';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import * as lists from '@cine/contract/operations/watching/collections';
import { applyImport, undoImport } from '@cine/contract/operations/watching/imports';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import type { Firestore } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { toInstant } from '#platform/time/instant.ts';
import { addedBy, befriended, callerOf, groupOf, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { undoChange } from './undo-change.ts';

const fistful = 391;
const unforgiven = 33;

describe('The undo of a change of movies', () => {
  let lea: TestUser;
  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
  });

  const create = async (options: object = {}) =>
    (await lea.call(lists.createCollection, { name: 'Noir', ...options })).collection;
  const add = (collection: string, movieIds: number[]) =>
    lea.call(operations.addSeveralMovies, { collection, movieIds });

  it('counts each movie once, also where a transaction is tried twice', async () => {
    const collection = await create();
    const { change } = await add(collection, [fistful, unforgiven]);
    const twice = { ...context(), db: inContention(context().db) };
    const counts = await undoChange(twice, callerOf(lea), { change: change! });
    expect(counts).to.deep.equal({ restored: 0, removed: 2 });
  });

  it('leaves added movies of which something was written since', async () => {
    const [collection, other] = [await create(), await create()];
    const { change } = await add(collection, [fistful, unforgiven]);
    const note = (movieId: number, text: string, at = collection) =>
      lea.call(operations.changeEntry, { collection: at, movieId, note: text });
    await note(fistful, 'Again');
    const movieIds = [fistful, unforgiven];
    const copied = await lea.call(operations.moveMovies, { collection, to: other, movieIds, copies: true });
    await note(unforgiven, 'Rain', other);
    const undo = (id: string | null) => lea.call(operations.undoChange, { change: id! });
    expect(await undo(copied.change)).to.deep.equal({ restored: 0, removed: 1 });
    expect(await undo(change)).to.deep.equal({ restored: 0, removed: 1 });
    const listed = async (at: string) =>
      (await lea.call(operations.listCollectionMovies, { collection: at })).movies.map(
        ({ movieId }) => movieId,
      );
    expect([await listed(collection), await listed(other)]).to.deep.equal([[fistful], [unforgiven]]);
  });

  it('takes the words back that a movie got from where it was moved to it', async () => {
    const [collection, to] = [await create(), await create()];
    const movieIds = [fistful];
    for (const at of [collection, to]) await add(at, movieIds);
    await lea.call(operations.changeEntry, { collection, movieId: fistful, note: 'Again', tags: ['rain'] });
    await lea.call(operations.changeEntry, { collection: to, movieId: fistful, medium: 'VHS' });
    const entriesAt = async (at: string) =>
      (await lea.call(operations.listCollectionMovies, { collection: at })).movies.map(
        ({ note, tags, medium }) => ({ note, tags, medium }),
      );
    const before = [await entriesAt(collection), await entriesAt(to)];
    const { change } = await lea.call(operations.moveMovies, { collection, to, movieIds });
    expect([await entriesAt(collection), await entriesAt(to)]).to.deep.equal([
      [],
      [{ note: 'Again', tags: ['rain'], medium: 'VHS' }],
    ]);
    await lea.call(operations.undoChange, { change: change! });
    expect([await entriesAt(collection), await entriesAt(to)]).to.deep.equal(before);
  });

  it('brings back who added a movie and who wrote of it', async () => {
    const tom = await member('Tom');
    const groupId = await groupOf(lea, [tom]);
    const { collection } = await lea.call(lists.createCollection, { name: 'Ours', groupId });
    await tom.call(operations.addSeveralMovies, { collection, movieIds: [fistful, unforgiven] });
    await tom.call(operations.changeEntry, { collection, movieId: fistful, note: 'Slow' });
    const storedParts = async () => {
      const { docs } = await context()
        .db.collectionGroup('parts')
        .where('movieIds', 'array-contains', fistful)
        .get();
      const ofGroup = docs.filter(({ ref }) => ref.path.startsWith(`groups/${groupId}/`));
      return ofGroup
        .flatMap((doc) => collectionPartDocument.decode(doc.data()).entries)
        .map(({ movieId, addedBy, writtenBy }) => ({ movieId, addedBy, writtenBy }));
    };
    const before = await storedParts();
    expect(before.map((each) => each.addedBy)).to.deep.equal([tom.uid, tom.uid]);
    const movieIds = [fistful, unforgiven];
    const { change } = await lea.call(operations.removeSeveralMovies, { collection, movieIds });
    await lea.call(operations.undoChange, { change: change! });
    expect(await storedParts()).to.have.deep.members(before);
  });

  it('puts movies back where it still can once the other place of a move is out of reach', async () => {
    const tom = await member('Tom');
    const groupId = await groupOf(tom, [lea]);
    const { collection: theirs } = await tom.call(lists.createCollection, { name: 'Ours', groupId });
    const collection = await create();
    await add(collection, [fistful]);
    await lea.call(operations.changeEntry, { collection, movieId: fistful, note: 'Again' });
    await add(theirs, [unforgiven]);
    const move = (from: string, to: string, movieId: number) =>
      lea.call(operations.moveMovies, { collection: from, to, movieIds: [movieId] });
    const [there, here] = [
      await move(collection, theirs, fistful),
      await move(theirs, collection, unforgiven),
    ];
    await lea.call(leaveGroup, { groupId });
    const undo = (change: string | null) => lea.call(operations.undoChange, { change: change! });
    await expectRefusal(undo(here.change), 'collection-not-found');
    expect(await undo(there.change)).to.deep.equal({ restored: 1, removed: 0 });
    const { movies } = await lea.call(operations.listCollectionMovies, { collection });
    expect(movies.map(({ movieId, note }) => [movieId, note])).to.have.deep.members([
      [fistful, 'Again'],
      [unforgiven, undefined],
    ]);
  });

  it('puts no movie back among what is to be watched that was watched since', async () => {
    const movieIds = [fistful, unforgiven];
    await add('watchlist', movieIds);
    const { change } = await lea.call(operations.removeSeveralMovies, { collection: 'watchlist', movieIds });
    const { watchId } = await lea.call(recordOwnWatch, { movieId: fistful });
    await lea.call(operations.undoChange, { change: change! });
    const listed = async () =>
      (await lea.call(operations.listCollectionMovies, { collection: 'watchlist' })).movies.length;
    expect(await listed()).to.equal(1);
    await running.settled();
    await lea.call(withdrawWatch, { watchId });
    await running.settled();
    expect(await listed()).to.equal(2);
  });

  it('puts no movie back there of which an import says since that it was watched, until that is undone', async () => {
    const movieIds = [fistful, unforgiven];
    await add('watchlist', movieIds);
    const remove = async () =>
      (await lea.call(operations.removeSeveralMovies, { collection: 'watchlist', movieIds })).change!;
    const undo = (change: string) => lea.call(operations.undoChange, { change });
    const listed = async () =>
      (await lea.call(operations.listCollectionMovies, { collection: 'watchlist' })).movies.length;
    const before = await remove();
    const movies = [{ movieId: fistful, watched: [{ date: toInstant(Date.now()).slice(0, 10) }] }];
    await lea.call(applyImport, { importId: 'first', part: 0, source: 'letterboxd', movies });
    await undo(before);
    expect(await listed()).to.equal(1);
    const hidden = await remove();
    await lea.call(undoImport, { importId: 'first' });
    await undo(hidden);
    expect(await listed()).to.equal(2);
  });

  it('puts no private movie back into a collection that others keep by now', async () => {
    const tom = await member('Tom');
    await befriended(lea, tom);
    const collection = await create();
    const movieIds = [await addedBy(lea, 'private')];
    await add(collection, movieIds);
    const { change } = await lea.call(operations.removeSeveralMovies, { collection, movieIds });
    await lea.call(lists.setEditors, { collection, uids: [tom.uid] });
    await expectRefusal(lea.call(operations.undoChange, { change: change! }), 'movie-private');
    await lea.call(lists.setEditors, { collection, uids: [] });
    expect(await lea.call(operations.undoChange, { change: change! })).to.include({ restored: 1 });
  });

  it('puts nothing back into a collection that fills itself by now', async () => {
    const collection = await create();
    await add(collection, [fistful]);
    const { change } = await lea.call(operations.removeSeveralMovies, { collection, movieIds: [fistful] });
    const rules = [{ field: 'genre', operator: 'eq', value: 'Western' } as const];
    await lea.call(lists.changeCollection, { collection, rules });
    await expectRefusal(lea.call(operations.undoChange, { change: change! }), 'collection-smart');
  });
});

/** A database whose first transaction is tried again after all that it does. */
function inContention(db: Firestore): Firestore {
  let attempts = 0;
  const runTransaction: Firestore['runTransaction'] = (body, options) =>
    db.runTransaction(async (tx) => {
      const result = await body(tx);
      attempts += 1;
      if (attempts === 1) throw Object.assign(new Error('Contention'), { code: 10 });
      return result;
    }, options);
  return Object.create(db, { runTransaction: { value: runTransaction } });
}
