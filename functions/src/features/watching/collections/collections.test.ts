import { collectionDocument, collectionPartDocument } from '@cine/contract/documents/collections';
import { updateAccount } from '@cine/contract/operations/core/account';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import { maxCollected } from '@cine/contract/operations/watching/collection-parts';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { member, services, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { running, suite } from '#test/suite.ts';
import { updateWatchlist } from './watchlist-service.ts';

expectLogs('document unreadable');

const collection = 'watchlist';
const fistful = 391;
const unforgiven = 33;
const tombstone = 11969;

describe('A watchlist', () => {
  before(() => suite());

  const add = (user: TestUser, movieId: number) =>
    user.call(operations.addToCollection, { collection, movieId });
  const remove = (user: TestUser, movieId: number) =>
    user.call(operations.removeFromCollection, { collection, movieId });
  const list = (user: TestUser, input: object = {}) =>
    user.call(operations.listCollectionMovies, { collection, ...input });
  const idsOf = async (user: TestUser) => (await list(user)).movies.map(({ movieId }) => movieId);

  /** The ids in the list's own document, which other lists use for marking. */
  async function markedOf({ uid }: TestUser): Promise<number[]> {
    const fields = (await context().db.doc(`users/${uid}/collections/watchlist`).get()).data()!;
    return collectionDocument.decode(fields).movieIds;
  }

  /** The list after every trigger has run, checked against its own document. */
  async function settledIds(user: TestUser): Promise<number[]> {
    await running.settled();
    const ids = await idsOf(user);
    expect(await markedOf(user)).to.have.members(ids);
    return ids;
  }

  it('is marked as changed by whatever changes it or where its owner watches, and by nothing else', async () => {
    const user = await member('User');
    const changedAt = async () => {
      await running.settled();
      const fields = (await context().db.doc(`users/${user.uid}/collections/watchlist`).get()).data();
      return fields && collectionDocument.decode(fields).changedAt!;
    };
    await user.call(updateAccount, { region: 'BE' });
    expect(await changedAt()).to.equal(undefined);
    const changes = [
      () => add(user, fistful),
      () => user.call(updateAccount, { providers: [services.mubi] }),
      () => user.call(updateAccount, { region: 'FR' }),
      () => user.call(recordOwnWatch, { movieId: fistful }),
      () => add(user, unforgiven),
      () => remove(user, unforgiven),
    ];
    for (const [n, change] of changes.entries()) {
      const before = (await changedAt()) ?? 0;
      await change();
      expect(await changedAt(), `change ${n}`).to.be.above(before);
    }
    const before = await changedAt();
    await user.call(updateAccount, { theme: 'dark', displayName: 'Another' });
    await remove(user, tombstone);
    expect(await changedAt()).to.equal(before);
  });

  it('lists all others if a part of it cannot be read', async () => {
    const user = await member('User');
    for (const movieId of [fistful, unforgiven, tombstone]) await add(user, movieId);
    const { db } = context();
    const ref = db.doc(`users/${user.uid}/collections/${collection}`);
    const storedCollection = collectionDocument.decode((await ref.get()).data());
    const unreadable = { id: '1', movieIds: [], bytes: 0 };
    await ref.set(
      collectionDocument.encode({ ...storedCollection, parts: [...storedCollection.parts!, unreadable] }),
    );
    await ref.collection('parts').doc('1').set({ movieIds: 'x' });
    expect(await idsOf(user)).to.have.members([tombstone, fistful, unforgiven]);
  });

  it('lists the last added first, with list fields of each movie', async () => {
    const user = await member('User');
    for (const movieId of [fistful, unforgiven, tombstone]) await add(user, movieId);
    const { movies, total, nextCursor } = await list(user);
    expect(movies.map(({ movieId }) => movieId)).to.deep.equal([tombstone, unforgiven, fistful]);
    expect({ total, nextCursor }).to.deep.equal({ total: 3, nextCursor: null });
    expect(movies[2]).to.deep.include({
      title: 'A Fistful of Dollars',
      originalTitle: 'Per un pugno di dollari',
      year: 1964,
      directors: ['Sergio Leone'],
    });
    expect(Date.parse(movies[2]!.addedAt)).to.be.closeTo(Date.now(), minute);
    expect(await markedOf(user)).to.deep.equal([unforgiven, fistful, tombstone]);
  });

  it('keeps when a movie was first added, also in concurrent calls', async () => {
    const user = await member('User');
    const first = await add(user, fistful);
    await add(user, unforgiven);
    const answers = await Promise.all(Array.from({ length: 5 }, () => add(user, fistful)));
    for (const answer of answers) expect(answer).to.deep.equal(first);
    expect(await settledIds(user)).to.deep.equal([unforgiven, fistful]);
  });

  it('survives concurrent additions', async () => {
    const user = await member('User');
    const movieIds = await someMovies(8);
    await Promise.all(movieIds.map((movieId) => add(user, movieId)));
    expect(await settledIds(user)).to.have.members(movieIds);
  });

  it('removes movies, and ignores missing ones', async () => {
    const user = await member('User');
    await remove(user, fistful);
    await add(user, fistful);
    await add(user, unforgiven);
    expect(await remove(user, fistful)).to.deep.equal({ collection, movieId: fistful });
    await remove(user, fistful);
    expect(await settledIds(user)).to.deep.equal([unforgiven]);
  });

  it('refuses unknown movies, and users without an account', async () => {
    const user = await member('User');
    await expectRefusal(add(user, 2 ** 39), 'movie-unknown');
    const nobody = running.newUser();
    for (const call of [() => add(nobody, fistful), () => remove(nobody, fistful), () => list(nobody)])
      await expectRefusal(call(), 'account-missing');
    await expectRefusal(list(user, { cursor: 'nonsense' }), 'cursor-invalid');
  });

  it('is listed in pages, each movie once, also those added at the same instant', async () => {
    const user = await member('User');
    const movieIds = await someMovies(7);
    for (const movieId of movieIds) await add(user, movieId);
    const { db } = context();
    const ref = db.doc(`users/${user.uid}/collections/watchlist/parts/0`);
    const { entries, ...part } = collectionPartDocument.decode((await ref.get()).data());
    const atOnce = entries.map((entry, at) => ({
      ...entry,
      addedAt: at > 0 && at < 6 ? 1000 : entry.addedAt,
    }));
    await ref.set(collectionPartDocument.encode({ ...part, entries: atOnce }));
    const paged: number[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null) {
      const page = await list(user, { pageSize: 2, ...(cursor && { cursor }) });
      expect(page.movies.length).to.be.at.most(2);
      expect(page.total).to.equal(7);
      paged.push(...page.movies.map(({ movieId }) => movieId));
      cursor = page.nextCursor;
    }
    expect(paged).to.deep.equal(await idsOf(user));
    expect(paged).to.have.members(movieIds);
  });

  it('is limited to ten thousand, and accepts another after a removal', async () => {
    const user = await member('User');
    await add(user, fistful);
    const ref = context().db.doc(`users/${user.uid}/collections/watchlist`);
    const storedCollection = collectionDocument.decode((await ref.get()).data());
    const ids = Array.from({ length: maxCollected - 1 }, (_, n) => 1_000_000 + n);
    await ref.set(collectionDocument.encode({ ...storedCollection, movieIds: [fistful, ...ids] }));
    const refused = await rejection(add(user, unforgiven));
    expect(refused.details).to.deep.include({ reason: 'collection-full', params: { limit: maxCollected } });
    await add(user, fistful);
    await remove(user, fistful);
    await add(user, unforgiven);
    expect(await markedOf(user)).to.have.length(maxCollected);
  });

  it('can be limited to movies on the caller’s services', async () => {
    const user = await member('User', [services.netflix]);
    const { candidates } = await alone(user);
    const [mine] = candidates;
    const [other] = (await someMovies(400)).filter((id) => candidates.every(({ movieId }) => movieId !== id));
    await add(user, mine!.movieId);
    await add(user, other!);
    const { movies, total } = await list(user, { onMyServices: true });
    expect(movies.map(({ movieId }) => movieId)).to.deep.equal([mine!.movieId]);
    expect(total).to.equal(2);
    await user.call(updateAccount, { providers: [] });
    expect((await list(user, { onMyServices: true })).movies).to.deep.equal([]);
  });

  describe('when its owner watches a movie', () => {
    it('loses it, in whichever way the watch was recorded', async () => {
      const user = await member('User');
      const friend = await member('Friend');
      const { id: sessionId } = await sessionOf(user, [friend]);
      for (const person of [user, friend])
        for (const movieId of [fistful, unforgiven, tombstone]) await add(person, movieId);
      await user.call(recordOwnWatch, { movieId: fistful });
      await user.call(sessions.recordWatch, { sessionId, movieId: unforgiven });
      expect(await settledIds(user)).to.deep.equal([tombstone]);
      expect(await settledIds(friend)).to.deep.equal([tombstone, fistful]);
    });

    it('gets it back unchanged and in its place when the watch is withdrawn', async () => {
      const user = await member('User');
      const first = await add(user, fistful);
      await add(user, unforgiven);
      const { watchId } = await user.call(recordOwnWatch, { movieId: fistful });
      expect(await settledIds(user)).to.deep.equal([unforgiven]);
      await user.call(withdrawWatch, { watchId });
      expect(await settledIds(user)).to.deep.equal([unforgiven, fistful]);
      expect((await list(user)).movies[1]).to.include({ addedAt: first.addedAt });
    });

    it('gets it back for each attendee when a session withdraws its watch', async () => {
      const user = await member('User');
      const friend = await member('Friend');
      const { id: sessionId } = await sessionOf(user, [friend]);
      await add(friend, fistful);
      await add(user, unforgiven);
      await user.call(sessions.recordWatch, { sessionId, movieId: fistful });
      expect(await settledIds(friend)).to.deep.equal([]);
      await user.call(sessions.undoWatch, { sessionId, movieId: fistful });
      expect(await settledIds(friend)).to.deep.equal([fistful]);
      expect(await settledIds(user)).to.deep.equal([unforgiven]);
    });

    it('accepts it again, and keeps it when the former watch is withdrawn', async () => {
      const user = await member('User');
      const first = await add(user, fistful);
      const { watchId } = await user.call(recordOwnWatch, { movieId: fistful });
      expect(await settledIds(user)).to.deep.equal([]);
      const again = await add(user, fistful);
      expect(Date.parse(again.addedAt)).to.be.greaterThan(Date.parse(first.addedAt));
      await user.call(withdrawWatch, { watchId });
      expect(await settledIds(user)).to.deep.equal([fistful]);
      await user.call(recordOwnWatch, { movieId: fistful, watchedAt: '2020-01-01T20:00:00Z' });
      expect(await settledIds(user)).to.deep.equal([]);
    });

    it('does not get back what the owner removed meanwhile', async () => {
      const user = await member('User');
      await add(user, unforgiven);
      await add(user, fistful);
      const { watchId } = await user.call(recordOwnWatch, { movieId: fistful });
      await running.settled();
      await remove(user, fistful);
      await user.call(withdrawWatch, { watchId });
      expect(await settledIds(user)).to.deep.equal([unforgiven]);
    });

    it('matches the watches after repeated and late triggers', async () => {
      const user = await member('User');
      const { watchId } = await user.call(recordOwnWatch, { movieId: fistful });
      await add(user, fistful);
      await running.settled();
      const follow = () => updateWatchlist(context(), user.uid, fistful);
      await Promise.all([follow(), follow(), follow()]);
      expect(await settledIds(user)).to.deep.equal([fistful]);
      await user.call(withdrawWatch, { watchId });
      await Promise.all([follow(), follow()]);
      expect(await settledIds(user)).to.deep.equal([fistful]);
    });

    it('makes one read if the movie is on no list', async () => {
      const user = await member('User');
      await add(user, unforgiven);
      await user.call(recordOwnWatch, { movieId: fistful });
      await running.settled();
      await running.resetCounters();
      await updateWatchlist(context(), user.uid, fistful);
      expect(await running.counters()).to.deep.include({ reads: 1, writes: 0 });
    });
  });

  async function alone(user: TestUser) {
    const { id: sessionId } = await sessionOf(user);
    return user.call(tonight, { sessionId, pageSize: 50 });
  }

  async function someMovies(count: number): Promise<number[]> {
    const { movies } = await loadCatalogue(context());
    return [...movies.byId.keys()].slice(0, count);
  }
});
