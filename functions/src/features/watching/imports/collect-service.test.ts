import {
  type CollectionEntry,
  collectionDocument,
  collectionPartDocument,
} from '@cine/contract/documents/collections';
import { addSeveralMovies, listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { listCollections } from '@cine/contract/operations/watching/collections';
import * as operations from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { callerOf, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';
import { applyImport } from './apply-service.ts';
import { removeAdditions } from './collect-service.ts';
import { contextEndingAfter } from './ending-context.test-support.ts';

describe('What an import put into a large collection', () => {
  before(() => suite());

  it('is taken out in as many transactions as its parts need', async () => {
    const user = await member('User');
    const { uid, call } = user;
    const entries = await likesInLargeParts(user, { from: 'first' });
    const counted = counting();
    const liked = entries.map(({ movieId }) => ({ movieId, by: 1, liked: { at: null } }));
    const imports = { imports: [], parts: [], lastNumber: 1, lastPart: 0 };
    const told = { imports, own: liked, counting: new Map() };
    const { kept } = await removeAdditions(counted.context, uid, { id: 'first', at: 0 }, told);
    expect({ kept, transactions: counted.transactions() }).to.deep.equal({ kept: [], transactions: 2 });
    expect((await call(listCollectionMovies, { collection: 'likes' })).movies).to.deep.equal([]);
  });

  it('is written in as many transactions as its parts need where movies only get words', async () => {
    const user = await member('User');
    const entries = await likesInLargeParts(user);
    const movies = entries.map(({ movieId }) => ({ movieId, liked: { at: null, note: 'Dust' } }));
    const about = { importId: 'first', part: 0, source: 'letterboxd', overwrites: false } as const;
    const counted = counting();
    const input = { ...about, movies, collections: [] };
    const { kept } = await applyImport(counted.context, callerOf(user), input);
    expect(kept.map(({ filled }) => filled)).to.deep.equal([['note'], ['note']]);
    expect(counted.transactions()).to.equal(4);
    const notes = async () =>
      (await user.call(listCollectionMovies, { collection: 'likes' })).movies.map(({ note }) => note);
    expect(await notes()).to.deep.equal(['Dust', 'Dust']);
    await user.call(operations.undoImport, { importId: 'first' });
    expect(await notes()).to.deep.equal([undefined, undefined]);
  });

  it('is taken out by an undo where it was put there in steps of which the last never came', async () => {
    const user = await member('User');
    const { call } = user;
    const movieIds = [...(await loadCatalogue(context())).movies.byId.keys()].slice(0, 250);
    const input = inManyLists(movieIds);
    await applyImport(contextEndingAfter(2), callerOf(user), input).catch(() => {});
    const totals = async () => (await call(listCollections, {})).collections.map(({ total }) => total);
    expect(await totals()).to.not.deep.equal([]);
    const [movieId] = movieIds;
    const listed = [{ list: 'List 0', position: null, note: null, at: null }];
    await call(operations.applyImport, {
      ...input,
      importId: 'second',
      movies: [{ movieId: movieId!, listed }],
    });
    await call(operations.undoImport, { importId: 'first' });
    expect((await totals()).filter((total) => total !== 0)).to.deep.equal([1]);
    await call(operations.undoImport, { importId: 'second' });
    expect((await totals()).filter((total) => total !== 0)).to.deep.equal([]);
  });

  it('is put there in steps if it is more than one takes, and only once if that is repeated', async () => {
    const user = await member('User');
    const { uid, call } = user;
    const movieIds = [...(await loadCatalogue(context())).movies.byId.keys()].slice(0, 250);
    const input = inManyLists(movieIds);
    const first = counting();
    expect((await applyImport(first.context, callerOf(user), input)).added.listed).to.equal(20 * 250);
    expect(first.transactions()).to.be.above(3);
    const again = counting();
    await applyImport(again.context, callerOf(user), input);
    expect(again.transactions()).to.equal(1);
    const { collections } = await call(listCollections, {});
    const made = collections.filter(({ name }) => name !== null);
    expect(made.map(({ total }) => total)).to.deep.equal(Array.from({ length: 20 }, () => 250));
    await call(operations.undoImport, { importId: 'first' });
    const left = (await call(listCollections, {})).collections;
    expect(left.every(({ total }) => total === 0)).to.equal(true);
    expect((await context().db.collection(`users/${uid}/importedParts`).get()).size).to.equal(0);
  });
});

/** Two movies that a user likes, in parts so large that a transaction takes one of them. */
async function likesInLargeParts({ uid, call }: TestUser, more: Partial<CollectionEntry> = {}) {
  const ref = context().db.doc(`users/${uid}/collections/likes`);
  await call(addSeveralMovies, { collection: 'likes', movieIds: [391, 33] });
  const document = collectionDocument.decode((await ref.get()).data());
  const { entries } = collectionPartDocument.decode((await ref.collection('parts').doc('0').get()).data());
  const parts = entries.map(({ movieId }, at) => ({ id: `${at}`, movieIds: [movieId], bytes: 3_000_000 }));
  await ref.set(collectionDocument.encode({ ...document, parts }));
  for (const [at, entry] of entries.entries()) {
    const part = { movieIds: [entry.movieId], entries: [{ ...entry, ...more }] };
    await ref.collection('parts').doc(`${at}`).set(collectionPartDocument.encode(part));
  }
  return entries;
}

/** A part of an import that puts movies on twenty lists, with more notes than a transaction takes. */
function inManyLists(movieIds: readonly number[]) {
  const note = 'é'.repeat(500);
  const listed = Array.from({ length: 20 }, (_, n) => ({
    list: `List ${n}`,
    position: null,
    note,
    at: null,
  }));
  const movies = movieIds.map((movieId) => ({ movieId, listed }));
  const about = { importId: 'first', part: 0, source: 'letterboxd', overwrites: false } as const;
  return { ...about, movies, collections: [] };
}

/** A context that counts transactions. */
function counting() {
  const { db } = context();
  let transactions = 0;
  const runTransaction: typeof db.runTransaction = (...args) => {
    transactions += 1;
    return db.runTransaction(...args);
  };
  const counted = Object.create(db, { runTransaction: { value: runTransaction } });
  return { context: { ...context(), db: counted }, transactions: () => transactions };
}
