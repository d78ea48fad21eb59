import { collectionDocument } from '@cine/contract/documents/collections';
import { exportMovies } from '@cine/contract/operations/faces/privacy';
import * as collections from '@cine/contract/operations/watching/collected-movies';
import {
  changeCollection,
  createCollection,
  deleteCollection,
  listCollections,
  setEditors,
  showCollection,
} from '@cine/contract/operations/watching/collections';
import * as operations from '@cine/contract/operations/watching/imports';
import { listWatches, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { planRefusedTitles } from '#core/account/index.ts';
import { isReferenced } from '#lifecycles.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { transact } from '#platform/firestore/transact.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { zoneInTheAfternoon } from '#test/afternoon.ts';
import { addedBy, befriended, callerOf, member, watched } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { loadCombinedStatements } from '../statements/index.ts';
import { applyImport } from './apply-service.ts';
import { undoImport } from './undo-service.ts';

const fistful = 391;
const unforgiven = 33;
const tombstone = 11969;

describe('What an import wants, lists, likes and owns', () => {
  let user: TestUser;
  before(() => suite());
  beforeEach(async () => {
    user = await member('User');
  });

  const apply = (movies: operations.ImportedMovie[], importId = 'first', part = 0) =>
    user.call(operations.applyImport, { importId, part, source: 'letterboxd', movies });
  const moviesOf = async (collection: string) =>
    (await user.call(collections.listCollectionMovies, { collection })).movies;
  const idsOf = async (collection: string) => (await moviesOf(collection)).map(({ movieId }) => movieId);
  const lists = async () => (await user.call(listCollections, {})).collections;
  const at = { date: '2020-05-04' };
  const listed = (list: string, position: number, note: string | null = null) => [
    { list, position, note, at },
  ];

  it('is in the watchlist, on lists of its name, among the likes and on the shelf, with the words of each', async () => {
    const { added } = await apply([
      {
        movieId: fistful,
        wanted: { at, note: 'With Tom', tags: ['rain'] },
        liked: { at, note: 'Dust' },
        owned: { medium: 'Blu-ray', at: null, tags: ['attic'] },
      },
      { movieId: unforgiven, listed: listed('Dollars', 2, 'The last one') },
    ]);
    expect(added).to.deep.include({ watchlist: 1, listed: 1, likes: 1, owned: 1 });
    await apply([{ movieId: tombstone, listed: listed('Dollars', 1) }], 'first', 1);
    const watchlist = await moviesOf('watchlist');
    expect(watchlist.map(({ movieId, addedAt }) => [movieId, addedAt])).to.deep.equal([
      [fistful, '2020-05-04T12:00:00.000Z'],
    ]);
    expect(watchlist[0]).to.deep.include({ note: 'With Tom', tags: ['rain'] });
    const [liked, ...none] = await moviesOf('likes');
    expect([liked!.movieId, liked!.note, liked!.tags, none]).to.deep.equal([fistful, 'Dust', undefined, []]);
    const [owned] = await moviesOf('shelf');
    expect(owned).to.deep.include({ movieId: fistful, medium: 'Blu-ray', tags: ['attic'] });
    const [dollars, ...others] = (await lists()).filter(({ name }) => name === 'Dollars');
    expect(others).to.deep.equal([]);
    const own = await moviesOf(dollars!.collection);
    expect(own.map(({ movieId }) => movieId)).to.deep.equal([tombstone, unforgiven]);
    expect(own[1]).to.deep.include({ note: 'The last one' });
  });

  it('gets a note and tags that it was without, whichever import it is, but for those written here', async () => {
    const note = 'With Tom';
    const tags = ['rain'];
    const bare = { wanted: { at }, liked: { at }, owned: { medium: null, at }, listed: listed('Dollars', 1) };
    const worded = {
      wanted: { at, note, tags },
      liked: { at, note, tags },
      owned: { medium: null, at, note, tags },
      listed: [{ list: 'Dollars', position: 1, note, at, tags }],
    };
    await user.call(collections.addToCollection, { collection: 'watchlist', movieId: unforgiven });
    await user.call(collections.changeEntry, {
      collection: 'watchlist',
      movieId: unforgiven,
      note: 'Mine',
    });
    await apply([{ movieId: fistful, ...bare }]);
    const told = [
      { movieId: fistful, ...worded },
      { movieId: unforgiven, wanted: { at, note } },
    ];
    const second = await apply(told, 'second');
    expect(second.kept.map(({ movieId, filled }) => [movieId, filled])).to.deep.equal([
      [fistful, ['note', 'tags']],
      [unforgiven, undefined],
    ]);
    expect(await apply(told, 'second'), 'repeated').to.deep.equal(second);
    const dollars = (await lists()).find(({ name }) => name === 'Dollars')!.collection;
    const wordsOf = async (collection: string) =>
      (await moviesOf(collection)).map((each) => [each.movieId, each.note, each.tags]);
    for (const id of ['likes', 'shelf', dollars])
      expect(await wordsOf(id), id).to.deep.equal([[fistful, note, tags]]);
    expect(await wordsOf('watchlist')).to.have.deep.members([
      [fistful, note, tags],
      [unforgiven, 'Mine', undefined],
    ]);
    await user.call(collections.changeEntry, { collection: 'likes', movieId: fistful, note: null, tags: [] });
    await apply(told, 'third');
    expect(await wordsOf('likes')).to.deep.equal([[fistful, undefined, undefined]]);
    const again = [
      { movieId: fistful, wanted: { at, note: 'With mum' } },
      { movieId: unforgiven, ...worded },
    ];
    const { kept, added } = await apply(again, 'fourth');
    expect(kept.map(({ movieId, reason }) => [movieId, reason])).to.deep.equal(
      again.map(({ movieId }) => [movieId, 'noted-there']),
    );
    expect(added.watchlist).to.equal(0);
    await user.call(operations.undoImport, { importId: 'fourth' });
    await user.call(operations.undoImport, { importId: 'second' });
    expect(await wordsOf('shelf')).to.deep.equal([[fistful, undefined, undefined]]);
  });

  it('gets words once what an older import says can’t be undone any more, until an undo of theirs', async () => {
    const start = Date.now();
    const later = { ...context(), now: () => start + (operations.importUndoDays + 1) * day };
    const input = { part: 0, source: 'letterboxd' as const, overwrites: false, collections: [] };
    const applyLater = (importId: string, movies: operations.ImportedMovie[]) =>
      applyImport(later, callerOf(user), { ...input, importId, movies });
    await apply([{ movieId: fistful, listed: listed('Dollars', 1) }]);
    const dollars = (await lists()).find(({ name }) => name === 'Dollars')!.collection;
    const noteOf = async () => (await moviesOf(dollars)).find(({ movieId }) => movieId === fistful)?.note;
    const told = [{ movieId: fistful, listed: listed('Dollars', 1, 'The first one') }];
    for (const [importId, others] of [
      ['alone', []],
      ['besides', [{ movieId: unforgiven, liked: { at } }]],
    ] as const) {
      const { kept } = await applyLater(importId, [...told, ...others]);
      expect(kept.map(({ movieId, filled }) => [movieId, filled])).to.deep.equal([[fistful, ['note']]]);
      expect(await noteOf(), importId).to.equal('The first one');
      await undoImport(later, callerOf(user), { importId }, isReferenced);
      expect(await noteOf(), importId).to.equal(undefined);
      expect(await idsOf(dollars)).to.deep.equal([fistful]);
    }
  });

  it('doesn’t bring a list back that was deleted here, whatever is written of its movies', async () => {
    const told = [{ movieId: fistful, listed: listed('Dollars', 1, 'The first one') }];
    await apply(told);
    const { collection } = (await lists()).find(({ name }) => name === 'Dollars')!;
    await user.call(deleteCollection, { collection });
    expect((await apply(told, 'second')).added).to.include({ lists: 0, listed: 0 });
    expect((await lists()).filter(({ name }) => name === 'Dollars')).to.deep.equal([]);
  });

  it('says in any parts what a standing collection is, which another import then leaves', async () => {
    const watchlist = {
      id: 'watchlist',
      name: 'watchlist',
      cover: unforgiven,
      order: 'hand',
      rules: null,
    } as const;
    const tell = (
      part: number,
      movieId: number,
      position: number,
      importId = 'first',
      description = 'Soon',
    ) =>
      user.call(operations.applyImport, {
        importId,
        part,
        source: 'table',
        movies: [{ movieId, wanted: { at, position } }],
        collections: [{ ...watchlist, description }],
      });
    const showWatchlist = () => user.call(showCollection, { collection: 'watchlist' });
    expect((await tell(1, fistful, 3)).added).to.include({ lists: 1, watchlist: 1 });
    expect((await tell(0, unforgiven, 2)).added).to.include({ lists: 0, watchlist: 1 });
    expect((await tell(1, fistful, 3)).added).to.include({ lists: 1, watchlist: 1 });
    expect((await tell(0, tombstone, 1, 'second', 'Later')).added).to.include({ lists: 0, watchlist: 1 });
    const { collection, manual } = await showWatchlist();
    expect(manual).to.deep.equal([unforgiven, fistful]);
    expect(collection).to.include({ name: null, description: 'Soon', order: 'hand', visibility: 'private' });
    expect(collection.cover?.movieId).to.equal(unforgiven);
    const { taken } = await user.call(operations.undoImport, { importId: 'first' });
    expect(taken).to.include({ lists: 1, watchlist: 2 });
    const after = await showWatchlist();
    expect(after.manual).to.deep.equal([]);
    expect(after.collection).to.include({ description: null, cover: null, order: 'added', total: 1 });
  });

  it('has no words of a diary, which those with whom a list is kept or to whom it is shown would see', async () => {
    const friend = await member('Friend');
    await befriended(user, friend);
    const diary = { watched: [at], note: 'We had just parted', tags: ['divorce'] };
    await apply([
      { ...diary, movieId: fistful, listed: listed('Dollars', 1), liked: { at }, wanted: { at } },
    ]);
    const { collection } = (await lists()).find(({ name }) => name === 'Dollars')!;
    await user.call(setEditors, { collection, uids: [friend.uid] });
    const more = { ...diary, owned: { medium: null, at }, listed: listed('Dollars', 2, 'The last one') };
    await apply([{ ...more, movieId: unforgiven }], 'newer');
    const shared = `user.${user.uid}.${collection}`;
    const { movies } = await friend.call(collections.listCollectionMovies, { collection: shared });
    expect(movies.map(({ movieId, note, tags }) => [movieId, note, tags])).to.deep.equal([
      [fistful, undefined, undefined],
      [unforgiven, 'The last one', undefined],
    ]);
    for (const id of ['likes', 'watchlist', 'shelf'])
      for (const movie of await moviesOf(id)) expect(movie, id).not.to.have.any.keys('note', 'tags');
  });

  it('is counted only where it wasn’t before, and taken back as much', async () => {
    await watched(user, fistful);
    const [watch] = (await user.call(listWatches, {})).watches;
    for (const collection of ['watchlist', 'likes', 'shelf'])
      await user.call(collections.addToCollection, { collection, movieId: unforgiven });
    const own = (await user.call(createCollection, { name: 'Mine' })).collection;
    await user.call(collections.addToCollection, { collection: own, movieId: unforgiven });
    const places = (movieId: number): operations.ImportedMovie => ({
      movieId,
      wanted: { at },
      liked: { at },
      owned: { medium: null, at },
      listed: [{ list: 'Mine', collection: own, position: null, note: null, at }],
    });
    const input = {
      importId: 'first',
      part: 0,
      source: 'table' as const,
      movies: [
        places(unforgiven),
        places(tombstone),
        {
          movieId: fistful,
          watched: [{ date: localDateOf(Date.parse(watch!.watchedAt), zoneInTheAfternoon()) }, at],
        },
      ],
      collections: [
        { id: own, name: 'Mine', description: null, cover: null, order: 'added' as const, rules: null },
      ],
    };
    const one = { watchlist: 1, likes: 1, owned: 1, listed: 1, lists: 0, watches: 1 };
    for (let time = 0; time < 2; time++) {
      const { added, kept } = await user.call(operations.applyImport, input);
      expect(added).to.include(one);
      expect(kept.find(({ movieId }) => movieId === unforgiven)?.reason).to.equal('there-already');
    }
    await user.call(collections.removeFromCollection, { collection: 'likes', movieId: tombstone });
    const { taken } = await user.call(operations.undoImport, { importId: 'first' });
    expect(taken).to.include({ ...one, likes: 0 });
    expect(await idsOf('watchlist')).to.deep.equal([unforgiven]);
  });

  it('stays where its owner moved or copied it, and is named by an undo', async () => {
    const own = (await user.call(createCollection, { name: 'Mine' })).collection;
    await apply([fistful, unforgiven, tombstone].map((movieId) => ({ movieId, wanted: { at } })));
    const move = (movieId: number, copies: boolean) =>
      user.call(collections.moveMovies, { collection: 'watchlist', to: own, movieIds: [movieId], copies });
    await move(fistful, false);
    await move(unforgiven, true);
    const { change } = await move(tombstone, false);
    await user.call(collections.undoChange, { change: change! });
    const { taken, kept } = await user.call(operations.undoImport, { importId: 'first' });
    expect(kept.map(({ movieId, reason }) => [movieId, reason])).to.have.deep.members([
      [fistful, 'changed-here'],
      [unforgiven, 'changed-here'],
    ]);
    expect(taken.watchlist).to.equal(2);
    expect(await idsOf(own)).to.have.members([fistful, unforgiven]);
  });

  it('is no import if all of it was there', async () => {
    await user.call(collections.addToCollection, { collection: 'watchlist', movieId: fistful });
    const { added } = await apply([{ movieId: fistful, wanted: { at } }]);
    expect(added.watchlist).to.equal(0);
    expect((await user.call(operations.listImports, {})).imports).to.deep.equal([]);
  });

  it('names the medium of what is on the shelf without one, until an undo', async () => {
    for (const movieId of [fistful, unforgiven])
      await user.call(collections.addToCollection, { collection: 'shelf', movieId });
    await user.call(collections.changeEntry, { collection: 'shelf', movieId: unforgiven, medium: 'VHS' });
    const owned = (medium: string | null) =>
      [fistful, unforgiven, tombstone].map((movieId) => ({ movieId, owned: { medium, at } }));
    const media = async () =>
      new Map((await moviesOf('shelf')).map(({ movieId, medium }) => [movieId, medium]));
    expect((await apply(owned(null), 'unnamed')).added.owned).to.equal(1);
    expect((await apply(owned('Blu-ray'), 'second')).added.owned).to.equal(0);
    expect((await apply(owned('DVD'), 'third')).added.owned).to.equal(0);
    expect([...(await media())]).to.have.deep.members([
      ...[
        [fistful, 'Blu-ray'],
        [tombstone, 'Blu-ray'],
        [unforgiven, 'VHS'],
      ],
    ]);
    await user.call(operations.undoImport, { importId: 'second' });
    expect([...(await media())]).to.have.deep.members([
      ...[
        [fistful, undefined],
        [tombstone, undefined],
        [unforgiven, 'VHS'],
      ],
    ]);
  });

  it('isn’t added again, also where it was taken out since', async () => {
    const movies = [{ movieId: fistful, wanted: { at } }];
    await apply(movies);
    await user.call(collections.removeFromCollection, { collection: 'watchlist', movieId: fistful });
    expect((await apply(movies, 'again')).added.watchlist).to.equal(0);
    expect(await idsOf('watchlist')).to.deep.equal([]);
  });

  it('leaves the watchlist once another import says that it was watched since, until an undo', async () => {
    const movieIds = [fistful, unforgiven, tombstone];
    await user.call(collections.addSeveralMovies, { collection: 'watchlist', movieIds });
    const today = { date: new Date().toISOString().slice(0, 10) };
    await apply([
      { movieId: fistful, watched: [today] },
      { movieId: unforgiven, watched: [{ date: '2019-05-06' }] },
      { movieId: tombstone, watched: [null] },
    ]);
    expect(await idsOf('watchlist')).to.deep.equal([unforgiven]);
    await user.call(operations.undoImport, { importId: 'first' });
    expect(await idsOf('watchlist')).to.have.members(movieIds);
  });

  it('isn’t wanted again by an export that is older than a watch here, unless that is withdrawn', async () => {
    const watchId = await watched(user, fistful);
    await watched(user, tombstone);
    await apply([
      { movieId: fistful, wanted: { at } },
      { movieId: unforgiven, wanted: { at } },
      { movieId: tombstone, wanted: { at: null } },
    ]);
    expect(await idsOf('watchlist')).to.deep.equal([unforgiven]);
    await user.call(withdrawWatch, { watchId });
    await running.settled();
    expect(await idsOf('watchlist')).to.have.members([unforgiven, fistful]);
  });

  it('stays off the watchlist when a watch here is withdrawn that wasn’t the only one', async () => {
    await user.call(collections.addToCollection, { collection: 'watchlist', movieId: fistful });
    const watchId = await watched(user, fistful);
    await apply([{ movieId: fistful, watched: [{ date: new Date().toISOString().slice(0, 10) }] }]);
    await user.call(withdrawWatch, { watchId });
    await running.settled();
    expect(await idsOf('watchlist')).to.deep.equal([]);
    await user.call(operations.undoImport, { importId: 'first' });
    expect(await idsOf('watchlist')).to.deep.equal([fistful]);
  });

  it('is taken out by an undo, unless it was there before or was changed here', async () => {
    await user.call(collections.addToCollection, { collection: 'watchlist', movieId: unforgiven });
    await apply(
      [fistful, unforgiven, tombstone].map((movieId) => ({ movieId, wanted: { at }, liked: { at } })),
    );
    await user.call(collections.changeEntry, { collection: 'likes', movieId: tombstone, note: 'Twice' });
    const undo = () => user.call(operations.undoImport, { importId: 'first' });
    const { kept, taken } = await undo();
    expect(kept.map(({ movieId, reason }) => [movieId, reason])).to.deep.equal([[tombstone, 'changed-here']]);
    expect(taken, 'without what stays').to.deep.include({ watchlist: 2, likes: 2 });
    expect((await undo()).taken).to.deep.equal(taken);
    expect(await idsOf('watchlist')).to.deep.equal([unforgiven]);
    expect(await idsOf('likes')).to.deep.equal([tombstone]);
  });

  it('stays once an import is undone that brought it, until the other that says it is, too', async () => {
    const [both, listing] = [{ wanted: { at }, liked: { at } }, { listed: listed('Dollars', 1) }];
    await apply([
      { movieId: fistful, ...both, ...listing },
      { movieId: unforgiven, ...both },
    ]);
    await apply([{ movieId: fistful, wanted: { at }, ...listing }], 'second');
    await apply([{ movieId: tombstone, wanted: { at } }], 'second', 1);
    await apply([{ movieId: fistful, wanted: { at }, ...listing }], 'second');
    const taken = async (importId: string) => (await user.call(operations.undoImport, { importId })).taken;
    expect(await taken('first')).to.deep.include({ watchlist: 1, likes: 2, listed: 0 });
    expect(await idsOf('watchlist')).to.have.members([fistful, tombstone]);
    expect(await idsOf('likes')).to.deep.equal([]);
    const [dollars] = (await lists()).filter(({ name }) => name === 'Dollars');
    expect(await idsOf(dollars!.collection)).to.deep.equal([fistful]);
    expect(await taken('second')).to.deep.include({ watchlist: 2, listed: 1 });
    expect(await idsOf('watchlist')).to.deep.equal([]);
    expect((await lists()).filter(({ name }) => name === 'Dollars')).to.deep.equal([]);
  });

  it('goes with the last import that says it, also where another one gave it words', async () => {
    await apply([{ movieId: fistful, liked: { at } }]);
    await apply([{ movieId: fistful, liked: { at, note: 'Dust' } }], 'second');
    await apply(
      [fistful, unforgiven].map((movieId) => ({ movieId, liked: { at } })),
      'third',
    );
    for (const importId of ['first', 'second']) await user.call(operations.undoImport, { importId });
    expect((await moviesOf('likes')).map(({ movieId, note }) => [movieId, note])).to.have.deep.members([
      [fistful, undefined],
      [unforgiven, undefined],
    ]);
    await user.call(operations.undoImport, { importId: 'third' });
    expect(await idsOf('likes')).to.deep.equal([]);
  });

  it('is shown by hand in the order of its positions, whatever the days and the parts, and exported so', async () => {
    const on = (movieId: number, position: number, date: string) => ({
      movieId,
      listed: [{ list: 'Dollars', position, note: null, at: { date } }],
    });
    await apply([on(fistful, 2, '2020-01-01'), on(unforgiven, 3, '2022-01-01')]);
    await apply([on(tombstone, 1, '2021-01-01')], 'first', 1);
    const { collection, order } = (await lists()).find(({ name }) => name === 'Dollars')!;
    const { manual } = await user.call(showCollection, { collection });
    expect({ order, manual }).to.deep.equal({ order: 'hand', manual: [tombstone, fistful, unforgiven] });
    const { nextCursor } = await user.call(exportMovies, {});
    const { nextCursor: cursor } = await user.call(exportMovies, { cursor: nextCursor! });
    const { said } = await user.call(exportMovies, { cursor: cursor! });
    const positions = said.flatMap(({ movieId, listed: all = [] }) =>
      all.map((each) => [movieId, each.position]),
    );
    expect(positions).to.have.deep.members([
      [tombstone, 1],
      [fistful, 2],
      [unforgiven, 3],
    ]);
  });

  it('is put where a later file has it, among those that were there, whose order by hand stays', async () => {
    const on = (movieId: number, position: number) => ({
      movieId,
      listed: [{ list: 'Dollars', position, note: null, at: null }],
    });
    await apply([on(fistful, 1), on(unforgiven, 2), on(tombstone, 3)]);
    const { collection } = (await lists()).find(({ name }) => name === 'Dollars')!;
    const manual = async () => (await user.call(showCollection, { collection })).manual;
    await user.call(collections.arrangeMovies, { collection, movieIds: [tombstone], after: null });
    expect(await manual()).to.deep.equal([tombstone, fistful, unforgiven]);
    const others = [335, 11];
    const later = [on(unforgiven, 1), on(others[0]!, 2), on(tombstone, 3), on(others[1]!, 4), on(fistful, 5)];
    for (let time = 0; time < 2; time++) {
      await apply(later, 'later');
      expect(await manual()).to.deep.equal([tombstone, fistful, unforgiven, ...others]);
    }
    await apply(
      [on(1398, 1), on(tombstone, 2), on(429, 3), on(fistful, 4), on(unforgiven, 5), on(335, 6), on(11, 7)],
      'last',
    );
    expect(await manual()).to.deep.equal([1398, tombstone, 429, fistful, unforgiven, ...others]);
  });

  it('without days is on a list in the order of its positions, also if parts come one after another', async () => {
    const on = (movieId: number, position: number) => ({
      movieId,
      listed: [{ list: 'Dollars', position, note: null, at: null }],
    });
    const input = { importId: 'first', source: 'imdb' as const, overwrites: false, collections: [] };
    const applyLater = (part: number, later: number, movies: operations.ImportedMovie[]) =>
      applyImport({ ...context(), now: () => Date.now() + later }, callerOf(user), {
        ...input,
        part,
        movies,
      });
    await applyLater(0, 0, [on(fistful, 1)]);
    await applyLater(1, 4_000, [on(unforgiven, 2)]);
    const { collection } = (await lists()).find(({ name }) => name === 'Dollars')!;
    expect(await idsOf(collection)).to.deep.equal([fistful, unforgiven]);
  });

  it('leaves no empty list after an undo, unless that was changed', async () => {
    await apply([{ movieId: fistful, listed: [...listed('Dollars', 1), ...listed('Ours', 1)] }]);
    const { collection } = (await lists()).find(({ name }) => name === 'Ours')!;
    await user.call(changeCollection, { collection, description: 'With Tom' });
    await user.call(operations.undoImport, { importId: 'first' });
    expect((await lists()).flatMap(({ name }) => name ?? [])).to.deep.equal(['Ours']);
  });

  it('is taken out by an undo where its words were only written again as they are', async () => {
    const listing = { listed: listed('Dollars', 1, 'Again') };
    await apply([fistful, tombstone].map((movieId) => ({ movieId, ...listing })));
    const of = { collection: (await lists()).find(({ name }) => name === 'Dollars')!.collection };
    await user.call(collections.changeEntry, { ...of, movieId: fistful, note: 'Again' });
    await user.call(collections.tagMovies, { ...of, movieIds: [fistful, tombstone], remove: ['rain'] });
    expect((await user.call(operations.undoImport, { importId: 'first' })).kept).to.deep.equal([]);
    expect((await lists()).map(({ collection }) => collection)).to.not.include(of.collection);
  });

  it('is taken out once an undo that ended early goes on, also after others were imported, and a week', async () => {
    const [wish, listing] = [{ wanted: { at } }, { listed: listed('Dollars', 1) }];
    await apply([fistful, tombstone].map((movieId) => ({ movieId, ...wish, ...listing })));
    const stateOf = async () => (await user.call(operations.listImports, {})).imports[0]!.state;
    for (let calls = 1; (await stateOf()) === 'applied'; calls += 1) {
      let left = calls;
      const now = () => {
        if (left === 0) throw new Error('too late');
        left -= 1;
        return Date.now();
      };
      await undoImport({ ...context(), now }, callerOf(user), { importId: 'first' }, isReferenced).catch(
        () => {},
      );
    }
    expect([await stateOf(), await idsOf('watchlist')]).to.deep.equal(['undoing', [tombstone, fistful]]);
    const { added } = await apply([{ movieId: fistful, watched: [at] }], 'second');
    expect(added.watches).to.equal(1);
    const now = Date.now() + (operations.importUndoDays + 1) * day;
    await undoImport({ ...context(), now: () => now }, callerOf(user), { importId: 'first' }, isReferenced);
    const states = (await user.call(operations.listImports, {})).imports.map(({ state }) => state);
    expect(states).to.deep.equal(['applied', 'undone']);
    expect(await idsOf('watchlist')).to.deep.equal([]);
    const dollars = (await lists()).find(({ name }) => name === 'Dollars');
    expect(dollars ? dollars.total : 0).to.equal(0);
    expect(await loadCombinedStatements(context().db, user.uid)).to.have.all.keys([fistful]);
  });

  it('stays where it was taken out and put back, without what another import brought, own movies too', async () => {
    const own = await addedBy(user, 'private');
    const movies = [own, fistful, tombstone].map((movieId) => ({ movieId, wanted: { at } }));
    await apply(movies.slice(2), 'former');
    await apply(movies);
    for (const movieId of [own, fistful])
      await user.call(collections.removeFromCollection, { collection: 'watchlist', movieId });
    await user.call(collections.addToCollection, { collection: 'watchlist', movieId: own });
    const { kept } = await user.call(operations.undoImport, { importId: 'first' });
    expect(kept.map(({ movieId, reason }) => [movieId, reason])).to.deep.equal([[own, 'changed-here']]);
    expect(await idsOf('watchlist')).to.have.members([own, tombstone]);
  });

  describe('by its link', () => {
    const listIt = (movieId: number, importId: string) =>
      apply([{ movieId, listed: listed('favorites', 1) }], importId);
    const guessed = () => idFromKey(user.uid, 'list favorites');
    const showByLink = async () => {
      const { collection } = (await lists()).find(({ name }) => name === 'favorites')!;
      await user.call(changeCollection, { collection, visibility: 'link' });
      return collection;
    };
    const seenBy = (stranger: TestUser, id: string) =>
      stranger.call(collections.listCollectionMovies, { collection: `user.${user.uid}.${id}` });

    it('is seen with an id that nobody can tell from its name, where a later import finds it', async () => {
      await listIt(fistful, 'first');
      const id = await showByLink();
      await listIt(unforgiven, 'second');
      expect((await lists()).filter(({ name }) => name === 'favorites')).to.have.length(1);
      const stranger = await member('Stranger');
      expect((await seenBy(stranger, id)).total).to.equal(2);
      await expectRefusal(seenBy(stranger, guessed()), 'collection-not-found');
    });
  });

  it('isn’t put on a list that fills itself, nor a private movie on one that others keep', async () => {
    const [own, friend] = await Promise.all([addedBy(user, 'private'), member('Friend')]);
    await befriended(user, friend);
    await apply([{ movieId: fistful, listed: [...listed('Dollars', 1), ...listed('Ours', 1)] }]);
    const idOf = async (name: string) => (await lists()).find((each) => each.name === name)!.collection;
    const [dollars, ours] = [await idOf('Dollars'), await idOf('Ours')];
    await user.call(setEditors, { collection: ours, uids: [friend.uid] });
    await user.call(collections.removeSeveralMovies, { collection: dollars, movieIds: [fistful] });
    const rules = [{ field: 'genre', operator: 'eq', value: 'Western' } as const];
    await user.call(changeCollection, { collection: dollars, rules });
    const { added, kept } = await apply([
      { movieId: unforgiven, listed: listed('Dollars', 1) },
      { movieId: own, listed: listed('Ours', 2) },
      { movieId: tombstone, listed: listed('Ours', 3) },
    ]);
    expect(added.listed).to.equal(1);
    expect(kept.map(({ movieId, reason }) => [movieId, reason])).to.have.deep.members(
      [unforgiven, own].map((movieId) => [movieId, 'not-listed']),
    );
    const snapshot = await context().db.doc(`users/${user.uid}/collections/${dollars}`).get();
    expect(collectionDocument.decode(snapshot.data()).movieIds).to.deep.equal([]);
    expect(await idsOf(ours)).to.have.members([fistful, tombstone]);
  });

  it('is in no collection that fills itself by rules that no movie meets, and rules name no unknown movie', async () => {
    const unknown = 999_999;
    const listOf = (...value: number[]) => ({ field: 'movie' as const, operator: 'in' as const, value });
    const in1950 = { field: 'year' as const, operator: 'eq' as const, value: 1950 };
    const smart = (id: string, rules: operations.ImportedCollection['rules']) => ({
      id,
      name: id,
      description: null,
      cover: null,
      order: 'added' as const,
      rules,
    });
    const { unfitLists, added } = await user.call(operations.applyImport, {
      importId: 'first',
      part: 0,
      source: 'table',
      movies: [{ movieId: fistful, listed: [{ ...listed('Gone', 1)[0]!, collection: 'Gone' }] }],
      collections: [
        smart('Two', [listOf(fistful, unknown)]),
        smart('Gone', [listOf(unknown)]),
        smart('Old', [in1950, listOf(fistful)]),
        smart('Far', [{ ...in1950, value: 2100 }]),
      ],
    });
    expect(unfitLists).to.have.members(['Gone', 'Old', 'Far']);
    expect(added).to.include({ lists: 1, listed: 0 });
    const [two, ...others] = (await lists()).filter(({ name }) => name !== null);
    expect(others).to.deep.equal([]);
    const { collection } = await user.call(showCollection, { collection: two!.collection });
    expect([collection.name, collection.rules]).to.deep.equal(['Two', [listOf(fistful)]]);
  });

  it('is on a list with a neutral name where that of the file was hidden', async () => {
    const { db } = context();
    await transact(db, async (tx) => {
      const refuse = await planRefusedTitles(tx, user.uid, ['Rude words'], true);
      refuse?.();
    });
    await apply([{ movieId: fistful, listed: [...listed('Rude words', 1), ...listed('Dollars', 1)] }]);
    const names = (await lists()).flatMap(({ name }) => name ?? []);
    expect(names).to.have.members(['Hidden title', 'Dollars']);
  });
});
