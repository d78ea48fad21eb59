import {
  collectedMovieDocument,
  collectionDocument,
  collectionPartDocument,
} from '@cine/contract/documents/collections';
import { packIds } from '@cine/contract/movies/id-set';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import { showCollection as show } from '@cine/contract/operations/watching/collections';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { entryOf } from './entry.test-support.ts';
import { planEntries } from './imported/plan-entries-service.ts';
import { packCollection } from './pack-service.ts';
import { watchlistPlace } from './place.ts';
import { readCollection } from './store.ts';
import { showCollection } from './use-cases/show-collection.ts';
import { updateWatchlist } from './watchlist-service.ts';

const fistful = 391;
const unforgiven = 33;
const tombstone = 11969;
const collection = 'watchlist';

describe('A watchlist of a former release', () => {
  before(() => suite());

  /** Two movies on it and one that was watched, each in a document of its own. */
  async function former(): Promise<TestUser> {
    const user = await member('User');
    const ref = context().db.doc(`users/${user.uid}/collections/watchlist`);
    for (const movieId of [fistful, unforgiven, tombstone]) {
      const { watched, ...entry } = entryOf(movieId);
      const fields = { ...entry, addedAt: movieId * 1000, watched: movieId === tombstone };
      await ref.collection('movies').doc(`${movieId}`).set(collectedMovieDocument.encode(fields));
    }
    await ref.set({ movieIds: packIds([fistful, unforgiven]), v: 1 });
    return user;
  }

  const idsOf = async (user: TestUser) =>
    (await user.call(operations.listCollectionMovies, { collection })).movies.map(({ movieId }) => movieId);

  async function expectPacked(user: TestUser, on: readonly number[], all: readonly number[]) {
    const { db } = context();
    const ref = db.doc(`users/${user.uid}/collections/watchlist`);
    const storedCollection = collectionDocument.decode((await ref.get()).data());
    expect(storedCollection.movieIds).to.have.members([...on]);
    const parts = await ref.collection('parts').get();
    const entries = parts.docs.flatMap((part) => collectionPartDocument.decode(part.data()).entries);
    expect(entries.map(({ movieId }) => movieId)).to.have.members([...all]);
    expect((await ref.collection('movies').get()).size).to.equal(0);
  }

  it('is packed when it is listed, with what was watched and when each was added', async () => {
    const user = await former();
    const { movies, total } = await user.call(operations.listCollectionMovies, { collection });
    expect(movies.map(({ movieId, addedAt }) => [movieId, Date.parse(addedAt)])).to.deep.equal([
      [fistful, fistful * 1000],
      [unforgiven, unforgiven * 1000],
    ]);
    expect(total).to.equal(2);
    await expectPacked(user, [fistful, unforgiven], [fistful, unforgiven, tombstone]);
  });

  it('is packed by whatever changes it first, and once if all do at the same time', async () => {
    const user = await former();
    await Promise.all([
      user.call(operations.removeFromCollection, { collection, movieId: fistful }),
      user.call(operations.addToCollection, { collection, movieId: 539 }),
      user.call(operations.listCollectionMovies, { collection }),
    ]);
    await expectPacked(user, [unforgiven, 539], [unforgiven, tombstone, 539]);
    const place = watchlistPlace(user.uid);
    const storedCollection = await readCollection(context().db, place);
    expect(await packCollection(context(), place, { ...storedCollection!, parts: null })).to.deep.equal(
      storedCollection,
    );
  });

  it('loses and gets back what is watched, and keeps what was', async () => {
    const user = await former();
    const { watchId } = await user.call(recordOwnWatch, { movieId: fistful });
    await running.settled();
    expect(await idsOf(user)).to.deep.equal([unforgiven]);
    await expectPacked(user, [unforgiven], [fistful, unforgiven, tombstone]);
    await user.call(withdrawWatch, { watchId });
    await running.settled();
    expect(await idsOf(user)).to.deep.equal([fistful, unforgiven]);
    await updateWatchlist(context(), user.uid, tombstone);
    expect(await idsOf(user)).to.deep.equal([fistful, unforgiven]);
  });

  it('isn’t written any more once its owner is being deleted', async () => {
    const user = await former();
    const { db } = context();
    const place = watchlistPlace(user.uid);
    const storedCollection = await readCollection(db, place);
    await db.doc(`users/${user.uid}`).delete();
    expect((await packCollection(context(), place, storedCollection))?.parts).to.equal(null);
    expect((await db.collection(`users/${user.uid}/collections/watchlist/parts`).get()).size).to.equal(0);
  });
});

describe('A list of five thousand movies without notes', () => {
  before(() => suite());

  it('opens with eleven reads beside the account and the names', async () => {
    const user = await member('User');
    const { db, now } = context();
    const place = { kind: 'user', ownerId: user.uid, id: 'shelf' } as const;
    for (let from = 1; from <= 5_000; from += 500) {
      const entries = Array.from({ length: 500 }, (_, n) => entryOf(1_000_000 + 7 * (from + n)));
      await transact(db, async (tx) => (await planEntries(context(), tx, place, { entries }, now())).write());
    }
    await running.settled();
    await running.resetCounters();
    const caller = { uid: user.uid, isGuest: false, signedInAt: 0 };
    const { movies, nextCursor } = await showCollection(context(), caller, { collection: 'shelf' });
    expect(movies).to.have.length(5_000);
    expect(nextCursor).to.equal(null);
    expect((await running.counters()).reads).to.be.at.most(11 + 2);
    expect((await user.call(show, { collection: 'shelf' })).collection.total).to.equal(5_000);
  });

  it('gets nothing twice that is brought twice', async () => {
    const user = await member('User');
    const { db, now } = context();
    const place = { kind: 'user', ownerId: user.uid, id: 'likes' } as const;
    const bring = (ids: number[]) =>
      transact(db, async (tx) => {
        const { added, write } = await planEntries(
          context(),
          tx,
          place,
          { entries: ids.map((id) => entryOf(id)) },
          now(),
        );
        write();
        return added;
      });
    expect(await bring([1, 2, 3])).to.deep.equal([1, 2, 3]);
    expect(await bring([3, 2, 4])).to.deep.equal([4]);
    await running.resetCounters();
    expect(await bring([1, 4])).to.deep.equal([]);
    expect((await running.counters()).writes).to.equal(0);
  });
});
