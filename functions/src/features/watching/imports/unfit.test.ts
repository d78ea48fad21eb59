import { collectionDocument } from '@cine/contract/documents/collections';
import { maxCollected, maxCollections } from '@cine/contract/operations/watching/collection-parts';
import { createCollection, listCollections } from '@cine/contract/operations/watching/collections';
import * as operations from '@cine/contract/operations/watching/imports';
import { maxRatings } from '@cine/contract/operations/watching/ratings';
import { expect } from 'chai';
import { context } from '#context.ts';
import { newPlayer } from '#core/players/index.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';
import { withRatings } from '../ratings/index.ts';
import { unfitRatings, withoutRating } from './unfit.ts';

const fistful = 391;
const unforgiven = 33;

describe('What an account has no room for', () => {
  it('is, of ratings, the last of movies that weren’t rated', () => {
    const taste = withRatings(newPlayer.taste, [{ movieId: 1, score: 50 }], 1);
    const outcomes = [1, 2, 3, 4].map((movieId) => ({ movieId, score: movieId === 3 ? null : 70 }));
    const unfitWith = (room: number) => [...unfitRatings({ ...taste, count: maxRatings - room }, outcomes)];
    expect([0, 1, 2].map(unfitWith)).to.deep.equal([[2, 4], [4], []]);
    expect(withoutRating({ movieId: 2, rating: { value: 70, at: null } })).to.deep.equal({
      movieId: 2,
      watched: [null],
    });
  });

  describe('among collections', () => {
    let user: TestUser;
    before(() => suite());
    beforeEach(async () => {
      user = await member('User');
    });

    const apply = (movies: operations.ImportedMovie[], more = {}) =>
      user.call(operations.applyImport, {
        importId: 'first',
        part: 0,
        source: 'letterboxd',
        movies,
        ...more,
      });
    const listed = (list: string) => [{ list, position: 1, note: null, at: null }];

    it('is left out, and named, while the rest comes in; and comes in with a later import', async () => {
      const { db } = context();
      const { collection } = await user.call(createCollection, { name: 'Own' });
      const all = db.collection(`users/${user.uid}/collections`);
      const own = (await all.doc(collection).get()).data()!;
      const batch = db.batch();
      const made = maxCollections - 2;
      for (let at = 0; at < made; at++) batch.set(all.doc(`own-${at}`), own);
      await batch.commit();
      const movies = [
        { movieId: fistful, rating: { value: 90, at: null }, listed: listed('A') },
        { movieId: unforgiven, watched: [null], listed: [...listed('A'), ...listed('B'), ...listed('C')] },
      ];
      const { added, kept, unfitLists } = await apply(movies);
      expect(added).to.include({ ratings: 1, watches: 1, lists: 1, listed: 2 });
      expect(kept.map(({ movieId, reason }) => [movieId, reason])).to.deep.equal([
        [unforgiven, 'collections-too-many'],
      ]);
      expect(unfitLists).to.deep.equal(['B', 'C']);
      await all.doc('own-0').delete();
      const later = await apply(movies, { importId: 'second' });
      expect(later.added).to.include({ ratings: 0, watches: 0, lists: 1, listed: 1 });
      expect(later.unfitLists).to.deep.equal(['C']);
    });

    it('is left out of one that is full', async () => {
      const { db } = context();
      await apply([{ movieId: fistful, liked: { at: null } }]);
      const ref = db.doc(`users/${user.uid}/collections/likes`);
      const document = collectionDocument.decode((await ref.get()).data());
      const others = Array.from({ length: maxCollected - 1 }, (_, at) => 1_000_000 + at);
      const full = { ...document, movieIds: [...document.movieIds, ...others] };
      await ref.set(collectionDocument.encode(full));
      const { added, kept } = await apply([{ movieId: unforgiven, liked: { at: null }, watched: [null] }], {
        importId: 'second',
      });
      expect(added).to.include({ likes: 0, watches: 1 });
      expect(kept.map(({ movieId, reason }) => [movieId, reason])).to.deep.equal([
        [unforgiven, 'collection-full'],
      ]);
    });
  });

  it('isn’t what a list’s own collection has that is named by its id', async () => {
    await suite();
    const user = await member('User');
    const entry = { list: 'Dollars', position: 1, note: null, at: null };
    const about = { part: 0, source: 'imdb' } as const;
    const movies = [{ movieId: fistful, listed: [entry] }];
    await user.call(operations.applyImport, { ...about, importId: 'first', movies });
    const [own] = (await user.call(listCollections, {})).collections;
    const named = { id: own!.collection, name: 'Dollars', order: own!.order };
    const again = await user.call(operations.applyImport, {
      ...about,
      importId: 'second',
      movies: [{ movieId: fistful, listed: [{ ...entry, collection: named.id }] }],
      collections: [{ ...named, description: null, cover: null, rules: null }],
    });
    expect(again.added).to.include({ lists: 0, listed: 0 });
    expect((await user.call(operations.listImports, {})).imports).to.have.length(1);
    const { collections } = await user.call(listCollections, {});
    expect(collections.filter(({ name }) => name !== null)).to.have.length(1);
  });
});
