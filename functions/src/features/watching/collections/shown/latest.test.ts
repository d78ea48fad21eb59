import {
  collectionDocument,
  collectionPartDocument,
  newCollection,
} from '@cine/contract/documents/collections';
import type { CollectionOrder } from '@cine/contract/operations/watching/collection-parts';
import { expect } from 'chai';
import { context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { suite } from '#test/suite.ts';
import { entryOf } from '../entry.test-support.ts';
import { watchlistPlace } from '../place.ts';
import { writeCollection } from '../store.ts';
import { loadLatestOfCollection, loadShownCollection, maxPartsToSort } from './latest-service.ts';

/** The id of a member's own movie. */
const custom = 2 ** 40;

describe('The movies that were added last', () => {
  before(() => suite());

  /** Parts, each of one movie that was added at a time; what a part says of that time may be wrong. */
  async function stored(parts: readonly Part[], order: CollectionOrder = 'added') {
    const { db, newId } = context();
    const place = watchlistPlace(newId());
    const heads = parts.map(({ movieId, addedAt, newest = addedAt }, at) => ({
      id: `${at}`,
      movieIds: [movieId],
      bytes: 100,
      newest,
    }));
    const movieIds = parts.map(({ movieId }) => movieId);
    const ref = db.doc(`users/${place.ownerId}/collections/watchlist`);
    await transact(db, async (tx) =>
      writeCollection(tx, place, { ...newCollection(1), order, movieIds, parts: heads }),
    );
    expect(collectionDocument.decode((await ref.get()).data()).parts).to.have.length(parts.length);
    for (const [at, { movieId, addedAt }] of parts.entries()) {
      const part = { movieIds: [movieId], entries: [entryOf(movieId, { addedAt, note: 'Mine' })] };
      await ref.collection('parts').doc(`${at}`).set(collectionPartDocument.encode(part));
    }
    return place;
  }
  type Part = { movieId: number; addedAt: number; newest?: number };

  async function storedWith(parts: readonly Part[]) {
    const place = await stored(parts);
    return (limit: number) => loadLatestOfCollection(context().db, place, limit);
  }

  it('come from the parts that may have them, and others are not read', async () => {
    const load = await storedWith([
      { movieId: 1, addedAt: 900, newest: 10 },
      { movieId: 2, addedAt: 300 },
      { movieId: 3, addedAt: 200 },
      { movieId: 4, addedAt: 250 },
    ]);
    const { total, movies } = await load(2);
    expect(total).to.equal(4);
    expect(movies.map(({ movieId }) => movieId)).to.deep.equal([2, 4]);
  });

  it('stand, and are said to, for the first of an order that too many parts or only its owner tell', async () => {
    const latestOf = async (count: number, order: CollectionOrder) => {
      const parts = Array.from({ length: count }, (_, at) => ({ movieId: at + 1, addedAt: 100 + at }));
      const { ownerId } = await stored(parts, order);
      const options = { limit: 1, locale: 'en' as const };
      const { movies, isLatest } = (await loadShownCollection(context().db, ownerId, 'watchlist', options))!;
      return [movies[0]!.movieId, isLatest];
    };
    expect(await latestOf(maxPartsToSort, 'title')).to.deep.equal([1, false]);
    expect(await latestOf(maxPartsToSort + 1, 'title')).to.deep.equal([maxPartsToSort + 1, true]);
    expect(await latestOf(2, 'rating')).to.deep.equal([2, true]);
    expect(await latestOf(2, 'added')).to.deep.equal([2, false]);
  });

  it('come from further parts where the newest have private movies, and without notes', async () => {
    const load = await storedWith([
      { movieId: 1, addedAt: 100 },
      { movieId: custom, addedAt: 300 },
      { movieId: 2, addedAt: 200 },
      { movieId: 3, addedAt: 150 },
    ]);
    const { total, movies } = await load(2);
    expect(total).to.equal(3);
    expect(movies.map(({ movieId }) => movieId)).to.deep.equal([2, 3]);
    for (const movie of movies) expect(movie).to.not.have.property('note');
  });
});
