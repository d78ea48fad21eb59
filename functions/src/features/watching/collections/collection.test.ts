import { updateAccount } from '@cine/contract/operations/core/account';
import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { blockUser, removeFriend } from '@cine/contract/operations/together/friends';
import { deleteGroup, joinEvening, leaveGroup, openEvening } from '@cine/contract/operations/together/groups';
import { recordWatch, undoWatch } from '@cine/contract/operations/together/sessions';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import { maxCollections, standingCollections } from '@cine/contract/operations/watching/collection-parts';
import * as lists from '@cine/contract/operations/watching/collections';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { readCircle } from '#core/circles/index.ts';
import { befriended, exportedBy, groupOf, member, services } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { endKeeping, eraseFromCollections } from './erase-service.ts';

describe('A collection', () => {
  let movies: number[];
  let lea: TestUser;
  let tom: TestUser;
  before(async () => {
    await suite();
    movies = [...(await loadCatalogue(context())).movies.byId.keys()].slice(0, 300);
  });
  beforeEach(async () => {
    [lea, tom] = await Promise.all([member('Lea', [services.netflix]), member('Tom')]);
  });

  const create = async (who: TestUser, options: object = {}) =>
    (await who.call(lists.createCollection, { name: 'Noir', ...options })).collection;
  const show = (who: TestUser, collection: string) => who.call(lists.showCollection, { collection });
  const idsIn = async (who: TestUser, collection: string) =>
    (await show(who, collection)).movies.map(({ movieId }) => movieId);
  const add = (who: TestUser, collection: string, movieIds: number[]) =>
    who.call(operations.addSeveralMovies, { collection, movieIds });
  const of = (who: TestUser, id: string) => `user.${who.uid}.${id}`;

  /** Gives an owner as many collections like one of theirs as there may be, but some. */
  async function fillBut(owner: string, id: string, left: number): Promise<void> {
    const { db } = context();
    const fields = (await db.doc(`${owner}/collections/${id}`).get()).data()!;
    const writer = db.bulkWriter({ throttling: false });
    for (let n = 1; n < maxCollections - left; n += 1)
      void writer.set(db.doc(`${owner}/collections/c${n}`), fields);
    await writer.close();
  }

  /** A collection of Lea's that she keeps together with Tom. */
  async function together(): Promise<string> {
    await befriended(lea, tom);
    const id = await create(lea);
    await lea.call(lists.setEditors, { collection: id, uids: [tom.uid] });
    return id;
  }

  describe('of one’s own', () => {
    it('is made once for a key, shown, changed and deleted', async () => {
      const made = await lea.call(lists.createCollection, { name: 'Noir', key: 'one', order: 'year' });
      expect(made).to.deep.include({ name: 'Noir', visibility: 'private', role: 'owner', total: 0 });
      const again = await lea.call(lists.createCollection, { name: 'Other', key: 'one' });
      expect(again.collection).to.equal(made.collection);
      const { collection } = made;
      await add(lea, collection, movies.slice(0, 3));
      const changed = await lea.call(lists.changeCollection, {
        collection,
        name: 'Film noir',
        cover: movies[1]!,
        description: 'Rain, and hats',
      });
      expect(changed).to.deep.include({ name: 'Film noir', description: 'Rain, and hats', total: 3 });
      expect(changed.cover?.movieId).to.equal(movies[1]);
      const { collections } = await lea.call(lists.listCollections, {});
      expect(collections.filter(({ name }) => name !== null)).to.deep.equal([changed]);
      await lea.call(lists.deleteCollection, { collection });
      await expectRefusal(show(lea, collection), 'collection-not-found');
      const left = await context().db.collection(`users/${lea.uid}/collections/${collection}/parts`).get();
      expect(left.size).to.equal(0);
    });

    it('has notes, tags and a medium for each movie, which are taken away again', async () => {
      const collection = await create(lea);
      await add(lea, collection, movies.slice(0, 2));
      const words = { note: 'Twice', tags: ['rain', 'hats'], medium: 'VHS' };
      const [movieId] = movies as [number];
      const entry = await lea.call(operations.changeEntry, { collection, movieId, ...words });
      expect(entry).to.deep.include({ movieId, ...words });
      await lea.call(operations.changeEntry, { collection, movieId, note: null, tags: [] });
      const movie = (await show(lea, collection)).movies.find((each) => each.movieId === movieId)!;
      expect(movie).to.deep.include({ medium: 'VHS' });
      expect(movie).to.not.have.any.keys('note', 'tags');
      const call = lea.call(operations.changeEntry, { collection, movieId: movies[9]!, note: 'x' });
      await expectRefusal(call, 'movie-not-collected');
    });

    it('gets tags for several movies at once, and ten for each at most', async () => {
      const collection = await create(lea);
      await add(lea, collection, movies.slice(0, 3));
      const tag = (changes: object) =>
        lea.call(operations.tagMovies, { collection, movieIds: movies.slice(0, 5), ...changes });
      const { tagged } = await tag({ add: ['rain', 'hats'] });
      expect(tagged).to.have.members(movies.slice(0, 3));
      await tag({ add: ['smoke'], remove: ['rain'] });
      for (const { tags } of (await show(lea, collection)).movies)
        expect(tags).to.deep.equal(['hats', 'smoke']);
      const many = Array.from({ length: 9 }, (_, n) => `${n}`);
      await expectRefusal(tag({ add: many }), 'tags-too-many');
    });

    it('keeps an order by hand', async () => {
      const collection = await create(lea);
      await add(lea, collection, movies.slice(0, 4));
      const [first, second, third] = movies as [number, number, number];
      await lea.call(operations.arrangeMovies, { collection, movieIds: [third, first], after: null });
      await lea.call(operations.arrangeMovies, { collection, movieIds: [second], after: third });
      const view = await show(lea, collection);
      expect(view.manual).to.deep.equal([third, second, first]);
      expect(view.collection.order).to.equal('hand');
      await lea.call(operations.removeFromCollection, { collection, movieId: second });
      expect((await show(lea, collection)).manual).to.deep.equal([third, first]);
    });

    it('is one of two hundred at most, besides the standing ones, and the overview shows them all', async () => {
      await fillBut(`users/${lea.uid}`, await create(lea), 1);
      for (const standing of standingCollections) await add(lea, standing, [movies[0]!]);
      await create(lea);
      const refused = await rejection(create(lea));
      expect(refused.details).to.deep.include({
        reason: 'collections-too-many',
        params: { limit: maxCollections },
      });
      const { collections } = await lea.call(lists.listCollections, {});
      expect(collections.filter(({ name }) => name !== null)).to.have.length(maxCollections);
      const standing = collections.filter(({ name }) => name === null).map(({ collection }) => collection);
      expect(standing).to.have.members(standingCollections);
      const answer = await fetch(`${running.url}/api/collections`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${unsignedToken(lea.uid, false)}`,
        },
        body: JSON.stringify({ name: 'Noir' }),
      });
      expect(answer.status).to.equal(409);
      expect(await answer.json()).to.deep.include({
        reason: 'collections-too-many',
        params: { limit: maxCollections },
        detail: `There are already ${maxCollections} collections here. Delete one first.`,
      });
    });

    it('is one of two hundred of a group at most, besides its watchlist', async () => {
      const groupId = await groupOf(lea, [tom]);
      const id = (await create(lea, { groupId })).split('.').at(-1)!;
      await fillBut(`groups/${groupId}`, id, 1);
      await add(tom, `group.${groupId}.watchlist`, [movies[0]!]);
      await create(tom, { groupId });
      await expectRefusal(create(lea, { groupId }), 'collections-too-many');
      const { collections } = await tom.call(lists.listCollections, { groupId });
      expect(collections).to.have.length(maxCollections + 1);
    });

    it('is there and listed without being made if it is standing, and stays what it is', async () => {
      expect((await show(lea, 'shelf')).movies).to.deep.equal([]);
      const idsOf = async (input: { groupId?: string }) => {
        const { collections } = await lea.call(lists.listCollections, input);
        return collections.filter(({ total }) => total === 0).map(({ collection }) => collection);
      };
      expect(await idsOf({})).to.deep.equal(standingCollections);
      const groupId = await groupOf(lea, [tom]);
      expect(await idsOf({ groupId })).to.deep.equal([`group.${groupId}.watchlist`]);
      await expectRefusal(show(lea, 'nothing'), 'collection-not-found');
      const change = lea.call(lists.changeCollection, { collection: 'shelf', name: 'Mine' });
      await expectRefusal(change, 'collection-standing');
      await expectRefusal(
        lea.call(lists.deleteCollection, { collection: 'watchlist' }),
        'collection-standing',
      );
    });

    it('fills itself by rules, and neither takes nor gives movies of its own then', async () => {
      const rules = [{ field: 'genre', operator: 'eq', value: 'Western' } as const];
      const collection = await create(lea, { rules });
      const reversed = (['gt', 'lt'] as const).map(
        (operator) => ({ field: 'runtime', operator, value: operator === 'gt' ? 120 : 90 }) as const,
      );
      await expectRefusal(create(lea, { rules: reversed }), 'input-invalid');
      await expectRefusal(lea.call(lists.changeCollection, { collection, rules: reversed }), 'input-invalid');
      const page = await lea.call(lists.listSmartMovies, { collection, pageSize: 3 });
      expect(page.total).to.be.above(3);
      // What the rules let in is counted there alone.
      expect((await show(lea, collection)).collection.total).to.equal(null);
      const { collections } = await lea.call(lists.listCollections, {});
      expect(collections.find((each) => each.collection === collection)!.total).to.equal(null);
      expect(page.movies.every(({ genres }) => genres.includes('Western'))).to.equal(true);
      const next = await lea.call(lists.listSmartMovies, { collection, cursor: page.nextCursor! });
      expect(next.movies.map(({ movieId }) => movieId)).to.not.include.members(
        page.movies.map(({ movieId }) => movieId),
      );
      await expectRefusal(add(lea, collection, [movies[0]!]), 'collection-smart');
      const copy = { collection, to: 'shelf', movieIds: [page.movies[0]!.movieId], copies: true };
      for (const call of [
        lea.call(operations.moveMovies, copy),
        lea.call(operations.listCollectionMovies, { collection }),
        lea.call(operations.listWatchable, { collection }),
      ])
        await expectRefusal(call, 'collection-smart');
      const mine = await lea.call(lists.listSmartMovies, { collection, onMyServices: true });
      expect(mine.total).to.be.below(page.total);
      await expectRefusal(lea.call(lists.listSmartMovies, { collection: 'shelf' }), 'collection-not-smart');
    });

    it('tells which of its movies are on the caller’s services now', async () => {
      const collection = await create(lea);
      await add(lea, collection, movies.slice(0, 200));
      const { movieIds } = await lea.call(operations.listWatchable, { collection });
      const input = { collection, onMyServices: true, pageSize: 100 };
      const pages: number[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: { movies: { movieId: number }[]; nextCursor: string | null } = await lea.call(
          operations.listCollectionMovies,
          { ...input, ...(cursor && { cursor }) },
        );
        pages.push(...page.movies.map(({ movieId }) => movieId));
        cursor = page.nextCursor;
      }
      expect(movieIds).to.have.length.above(0);
      expect(movieIds).to.have.members(pages);
    });
  });

  describe('changed for several movies at once', () => {
    it('says what was new, and undoes it', async () => {
      const collection = await create(lea);
      await add(lea, collection, movies.slice(0, 2));
      const { added, change } = await add(lea, collection, movies.slice(0, 5));
      expect(added).to.have.members(movies.slice(2, 5));
      expect(await lea.call(operations.undoChange, { change: change! })).to.include({ removed: 3 });
      expect(await idsIn(lea, collection)).to.have.members(movies.slice(0, 2));
      await expectRefusal(lea.call(operations.undoChange, { change: change! }), 'change-gone');
      expect((await add(lea, collection, movies.slice(0, 2))).change).to.equal(null);
      await expectRefusal(add(lea, collection, [2 ** 39]), 'movie-unknown');
    });

    it('gets back what was removed, with its words and the cover, unless it is there again', async () => {
      const collection = await create(lea);
      await add(lea, collection, movies.slice(0, 4));
      const [first, second] = movies as [number, number];
      await lea.call(operations.changeEntry, { collection, movieId: first, note: 'Twice' });
      const { cover } = await lea.call(lists.changeCollection, { collection, cover: first });
      const { removed, change } = await lea.call(operations.removeSeveralMovies, {
        collection,
        movieIds: [...movies.slice(0, 3), movies[20]!],
      });
      expect(removed).to.have.members(movies.slice(0, 3));
      await add(lea, collection, [second]);
      expect(await lea.call(operations.undoChange, { change: change! })).to.include({ restored: 2 });
      const { collection: about, movies: collected } = await show(lea, collection);
      expect(about.cover).to.deep.equal(cover);
      expect(collected.map(({ movieId }) => movieId)).to.have.members(movies.slice(0, 4));
      expect(collected.find(({ movieId }) => movieId === first)).to.deep.include({ note: 'Twice' });
    });

    it('moves and copies with notes and tags, and undoes both sides', async () => {
      const from = await create(lea);
      const to = await create(lea);
      await add(lea, from, movies.slice(0, 3));
      await lea.call(operations.changeEntry, { collection: from, movieId: movies[0]!, tags: ['rain'] });
      const { cover } = await lea.call(lists.changeCollection, { collection: from, cover: movies[1]! });
      const input = { collection: from, to, movieIds: movies.slice(0, 2) };
      await lea.call(operations.moveMovies, { ...input, copies: true });
      expect(await idsIn(lea, from)).to.have.length(3);
      const { moved, change } = await lea.call(operations.moveMovies, input);
      expect(moved).to.have.members(movies.slice(0, 2));
      expect(await idsIn(lea, from)).to.deep.equal([movies[2]]);
      expect((await show(lea, to)).movies.find(({ movieId }) => movieId === movies[0])!.tags).to.deep.equal([
        'rain',
      ]);
      expect((await show(lea, from)).collection.cover).to.equal(null);
      await lea.call(operations.undoChange, { change: change! });
      expect((await show(lea, from)).collection.cover).to.deep.equal(cover);
      expect(await idsIn(lea, from)).to.have.members(movies.slice(0, 3));
      expect(await idsIn(lea, to)).to.have.members(movies.slice(0, 2));
      await expectRefusal(lea.call(operations.moveMovies, { ...input, to: from }), 'collection-same');
    });

    it('is as it was once notes, tags and a new order are undone, but for what changed since', async () => {
      const collection = await create(lea);
      await add(lea, collection, movies.slice(0, 3));
      const [first, second, third] = movies as [number, number, number];
      const undo = (change: string | null) => lea.call(operations.undoChange, { change: change! });
      const write = (note: string) => lea.call(operations.changeEntry, { collection, movieId: first, note });
      await write('Once');
      const { change: written } = await write('Twice');
      expect((await write('Twice')).change).to.equal(null);
      const tags = { collection, movieIds: [first, second], add: ['rain'] };
      const { change: tagged } = await lea.call(operations.tagMovies, tags);
      expect((await lea.call(operations.tagMovies, tags)).change).to.equal(null);
      await lea.call(operations.changeEntry, { collection, movieId: second, tags: ['rain', 'hats'] });
      expect(await undo(tagged)).to.deep.equal({ restored: 1, removed: 0 });
      expect(await undo(written)).to.deep.equal({ restored: 1, removed: 0 });
      const { change: put } = await lea.call(operations.arrangeMovies, {
        collection,
        movieIds: [third],
        after: null,
      });
      await undo(put);
      const view = await show(lea, collection);
      expect({ order: view.collection.order, manual: view.manual }).to.deep.equal({
        order: 'added',
        manual: [],
      });
      const of = (id: number) => view.movies.find(({ movieId }) => movieId === id)!;
      expect(of(first)).to.deep.include({ note: 'Once' }).and.not.have.property('tags');
      expect(of(second).tags).to.deep.equal(['rain', 'hats']);
    });

    it('can’t be undone in a collection that is gone', async () => {
      const collection = await create(lea);
      const { change } = await add(lea, collection, movies.slice(0, 2));
      await lea.call(lists.deleteCollection, { collection });
      await expectRefusal(lea.call(operations.undoChange, { change: change! }), 'collection-not-found');
    });

    it('puts movies back on the watchlist that were watched since', async () => {
      await add(lea, 'watchlist', movies.slice(0, 2));
      const from = await create(lea);
      await add(lea, from, movies.slice(1, 3));
      await lea.call(operations.moveMovies, {
        collection: from,
        to: 'watchlist',
        movieIds: movies.slice(1, 3),
      });
      expect(await idsIn(lea, 'watchlist')).to.have.members(movies.slice(0, 3));
    });
  });

  describe('kept together', () => {
    it('is changed by friends, and shows who added what', async () => {
      const id = await together();
      await add(lea, id, movies.slice(0, 1));
      await add(tom, of(lea, id), movies.slice(0, 2));
      const { collection, movies: collected } = await show(lea, id);
      expect(collection.editors).to.deep.equal([{ uid: tom.uid, name: 'Tom' }]);
      expect(collected.map(({ movieId, addedBy }) => [movieId, addedBy])).to.have.deep.members([
        [movies[0], undefined],
        [movies[1], tom.uid],
      ]);
      const { collections } = await tom.call(lists.listCollections, {});
      const listed = collections.find((each) => each.collection === of(lea, id));
      expect(listed).to.deep.include({ role: 'editor' });
      expect(listed!.owner).to.deep.include({ uid: lea.uid, name: 'Lea' });
      const rename = tom.call(lists.changeCollection, { collection: of(lea, id), name: 'Mine' });
      await expectRefusal(rename, 'collection-owner-only');
      await expectRefusal(
        tom.call(lists.deleteCollection, { collection: of(lea, id) }),
        'collection-owner-only',
      );
    });

    it('loses nothing when five people add at once', async () => {
      const others = await Promise.all(['Ana', 'Ben', 'Eva', 'Max'].map((name) => member(name)));
      for (const other of others) await befriended(lea, other);
      const id = await create(lea);
      await lea.call(lists.setEditors, { collection: id, uids: others.map(({ uid }) => uid) });
      await Promise.all(
        [lea, ...others].flatMap((who, n) =>
          [0, 1].map((turn) => {
            const place = who === lea ? id : of(lea, id);
            return add(who, place, movies.slice(20 * n + 10 * turn, 20 * n + 10 * turn + 10));
          }),
        ),
      );
      expect(await idsIn(lea, id)).to.have.members(movies.slice(0, 100));
    });

    it('takes nobody but friends, and no private movies', async () => {
      const id = await create(lea);
      const setEditors = lea.call(lists.setEditors, { collection: id, uids: [tom.uid] });
      await expectRefusal(setEditors, 'not-friends');
      await befriended(lea, tom);
      await lea.call(lists.setEditors, { collection: id, uids: [tom.uid] });
      const { movie } = await lea.call(createCustomMovie, { title: 'A summer of ours', audience: 'private' });
      const place = { collection: id, movieId: movie.movieId };
      await expectRefusal(lea.call(operations.addToCollection, place), 'movie-private');
      await expectRefusal(add(lea, id, [movie.movieId]), 'movie-private');
    });

    it('ends when an editor leaves, is taken out, or one blocks the other', async () => {
      const id = await together();
      await tom.call(lists.leaveCollection, { collection: of(lea, id) });
      await expectRefusal(show(tom, of(lea, id)), 'collection-not-found');
      await lea.call(lists.setEditors, { collection: id, uids: [tom.uid] });
      await add(tom, of(lea, id), movies.slice(0, 1));
      await lea.call(blockUser, { uid: tom.uid });
      await running.settled();
      await expectRefusal(add(tom, of(lea, id), movies.slice(1, 2)), 'collection-not-found');
      expect(await idsIn(lea, id)).to.deep.equal(movies.slice(0, 1));
    });

    it('ends with the friendship, in the collections of both, unless they are friends again', async () => {
      const id = await together();
      const theirs = await create(tom);
      await tom.call(lists.setEditors, { collection: theirs, uids: [lea.uid] });
      const friends = await readCircle(context().db, lea.uid);
      await tom.call(removeFriend, { uid: lea.uid });
      await running.settled();
      await expectRefusal(show(tom, of(lea, id)), 'collection-not-found');
      await expectRefusal(show(lea, of(tom, theirs)), 'collection-not-found');
      const ended = await readCircle(context().db, lea.uid);
      await befriended(lea, tom);
      await lea.call(lists.setEditors, { collection: id, uids: [tom.uid] });
      await endKeeping(context(), lea.uid, friends, ended);
      expect((await show(tom, of(lea, id))).collection.role).to.equal('editor');
    });

    it('keeps what somebody added who is erased, without their name, and is in their export before', async () => {
      const id = await together();
      await add(tom, of(lea, id), movies.slice(0, 1));
      const { collected, collections } = await exportedBy(tom);
      expect(collected).to.have.length(1);
      expect(collected[0]).to.deep.include({ collection: of(lea, id), movieId: movies[0] });
      expect(collections.map(({ collection }) => collection)).to.deep.equal([of(lea, id)]);
      await eraseFromCollections(context(), tom.uid);
      const { collection, movies: listed } = await show(lea, id);
      expect(collection.editors).to.deep.equal([]);
      expect(listed.map(({ movieId, addedBy }) => [movieId, addedBy])).to.deep.equal([
        [movies[0], undefined],
      ]);
      expect(await eraseFromCollections(context(), tom.uid)).to.equal(0);
    });
  });

  describe('of a group', () => {
    it('gets no note that was written in one of a member’s own', async () => {
      const groupId = await groupOf(lea, [tom]);
      const [collection, to] = [await create(lea), `group.${groupId}.watchlist`];
      const [movieId, other] = movies as [number, number];
      await add(lea, collection, [movieId, other]);
      const words = { note: 'For Tom’s birthday', tags: ['rain'] };
      await lea.call(operations.changeEntry, { collection, movieId, ...words });
      await lea.call(operations.moveMovies, { collection, to, movieIds: [movieId], copies: true });
      const { change } = await lea.call(operations.moveMovies, { collection, to, movieIds: [movieId] });
      const [movie] = (await show(tom, to)).movies;
      expect(movie)
        .to.deep.include({ movieId, tags: ['rain'] })
        .and.not.have.property('note');
      await lea.call(operations.undoChange, { change: change! });
      const [back] = (await show(lea, collection)).movies.filter((each) => each.movieId === movieId);
      expect(back).to.deep.include(words);
    });

    it('belongs to all members, and says who added what', async () => {
      const groupId = await groupOf(lea, [tom]);
      const collection = await create(tom, { groupId });
      await add(lea, collection, movies.slice(0, 1));
      await add(tom, `group.${groupId}.watchlist`, movies.slice(0, 1));
      const collected = (await show(tom, collection)).movies;
      expect(collected.map(({ addedBy }) => addedBy)).to.deep.equal([lea.uid]);
      const { collections } = await lea.call(lists.listCollections, { groupId });
      expect(collections.map((each) => [each.name, each.role])).to.have.deep.members([
        ['Noir', 'owner'],
        [null, 'owner'],
      ]);
      const stranger = await member('Stranger');
      await expectRefusal(show(stranger, collection), 'collection-not-found');
      await expectRefusal(stranger.call(lists.listCollections, { groupId }), 'group-not-found');
      await expectRefusal(create(stranger, { groupId }), 'group-not-found');
    });

    it('loses what the group watched at its evenings, and gets it back, if it is the watchlist', async () => {
      const groupId = await groupOf(lea, [tom]);
      const watchlist = `group.${groupId}.watchlist`;
      const [movieId, other] = movies as [number, number];
      await add(tom, watchlist, [movieId, other]);
      const { id: sessionId } = await lea.call(openEvening, { groupId });
      await tom.call(joinEvening, { groupId, sessionId });
      await lea.call(recordWatch, { sessionId, movieId });
      await running.settled();
      expect(await idsIn(tom, watchlist)).to.deep.equal([other]);
      await lea.call(undoWatch, { sessionId, movieId });
      await running.settled();
      expect(await idsIn(tom, watchlist)).to.have.members([movieId, other]);
    });

    it('is out of reach for a member who leaves, and gone with the group', async () => {
      const groupId = await groupOf(lea, [tom]);
      const collection = await create(tom, { groupId });
      await add(tom, collection, movies.slice(0, 1));
      await tom.call(leaveGroup, { groupId });
      await expectRefusal(show(tom, collection), 'collection-not-found');
      await lea.call(deleteGroup, { groupId });
      await running.settled();
      const left = await context().db.collection(`groups/${groupId}/collections`).listDocuments();
      expect(left).to.deep.equal([]);
    });
  });

  describe('shown to others', () => {
    it('has no cover of a private movie, or of one that is gone', async () => {
      const id = await create(lea, { visibility: 'public' });
      await lea.call(updateAccount, { visibility: 'public' });
      const { movie } = await lea.call(createCustomMovie, { title: 'A summer of ours', audience: 'private' });
      await add(lea, id, [movies[0]!, movie.movieId]);
      const coverSeenBy = async (who: TestUser) =>
        (await show(who, who === lea ? id : of(lea, id))).collection.cover?.movieId;
      await lea.call(lists.changeCollection, { collection: id, cover: movie.movieId });
      expect([await coverSeenBy(lea), await coverSeenBy(tom)]).to.deep.equal([movie.movieId, undefined]);
      await lea.call(lists.changeCollection, { collection: id, cover: movies[0]! });
      expect([await coverSeenBy(lea), await coverSeenBy(tom)]).to.deep.equal([movies[0], movies[0]]);
      await lea.call(operations.removeFromCollection, { collection: id, movieId: movies[0]! });
      expect([await coverSeenBy(lea), await coverSeenBy(tom)]).to.deep.equal([undefined, undefined]);
    });

    it('is private until its owner says otherwise, and listed as far as they are', async () => {
      const id = await create(lea);
      await add(lea, id, movies.slice(0, 1));
      await expectRefusal(show(tom, of(lea, id)), 'collection-not-found');
      await lea.call(lists.changeCollection, { collection: id, visibility: 'public' });
      await expectRefusal(tom.call(lists.listPublicCollections, { uid: lea.uid }), 'user-unknown');
      await lea.call(updateAccount, { visibility: 'public' });
      const { collection, movies: collected } = await show(tom, of(lea, id));
      expect(collection).to.deep.include({ role: 'reader', name: 'Noir', total: 1 });
      expect(collected).to.have.length(1);
      const { collections } = await tom.call(lists.listPublicCollections, { uid: lea.uid });
      expect(collections).to.deep.equal([collection]);
      await expectRefusal(add(tom, of(lea, id), movies.slice(1, 2)), 'collection-not-found');
      await befriended(lea, tom);
      await lea.call(blockUser, { uid: tom.uid });
      await expectRefusal(show(tom, of(lea, id)), 'collection-not-found');
    });

    it('is seen by any user who has its link, whatever else its owner shows, unless one has blocked the other', async () => {
      const id = await create(lea, { visibility: 'link' });
      await lea.call(updateAccount, { visibility: 'private' });
      await add(lea, id, movies.slice(0, 1));
      expect((await show(tom, of(lea, id))).movies).to.have.length(1);
      await lea.call(lists.changeCollection, { collection: id, visibility: 'public' });
      expect((await show(tom, of(lea, id))).movies).to.have.length(1);
      for (const visibility of ['link', 'public'] as const) {
        await lea.call(lists.changeCollection, { collection: 'shelf', visibility });
        await expectRefusal(show(tom, of(lea, 'shelf')), 'collection-not-found');
      }
      await befriended(lea, tom);
      await tom.call(blockUser, { uid: lea.uid });
      await expectRefusal(show(tom, of(lea, id)), 'collection-not-found');
    });

    it('hides custom movies, notes and who added what from those who only look', async () => {
      const id = await create(lea, { visibility: 'public' });
      await lea.call(updateAccount, { visibility: 'public' });
      const { movie } = await lea.call(createCustomMovie, { title: 'A summer of ours', audience: 'private' });
      await add(lea, id, [movies[0]!, movie.movieId]);
      const entry = { collection: id, movieId: movies[0]!, note: 'Lent to Max', tags: ['rain'] };
      await lea.call(operations.changeEntry, entry);
      const { collection, movies: collected } = await show(tom, of(lea, id));
      expect(collected.map(({ movieId, tags, note }) => [movieId, tags, note])).to.deep.equal([
        [movies[0], ['rain'], undefined],
      ]);
      expect(collection.total).to.equal(1);
      const listed = await tom.call(operations.listCollectionMovies, { collection: of(lea, id) });
      expect([listed.movies.length, listed.total]).to.deep.equal([1, 1]);
    });
  });
});
