import type { InputOf, OutputOf } from '@cine/contract/operation';
import { exportMovies } from '@cine/contract/operations/faces/privacy';
import * as collected from '@cine/contract/operations/watching/collected-movies';
import * as collections from '@cine/contract/operations/watching/collections';
import * as imports from '@cine/contract/operations/watching/imports';
import { joinCollections, joinPages, packFiles, writeFiles } from '@cine/export-writer';
import { expect } from 'chai';
import { member } from '../functions/test/builders.ts';
import type { TestUser } from '../functions/test/client.ts';
import { suite } from '../functions/test/suite.ts';
import { importFiles } from './import-mine/import-files.ts';
import { showProgress } from './terminal/progress.ts';

const [fistful, unforgiven, tombstone] = [391, 33, 11969];
const rules = [{ field: 'genre', operator: 'eq', value: 'Western' }] as const;

/** What a user says of movies, as a file of our own. */
async function fileOf(user: TestUser): Promise<{ name: string; bytes: Uint8Array }> {
  const pages: OutputOf<typeof exportMovies>[] = [];
  for (let cursor: string | null | undefined; cursor !== null; cursor = pages.at(-1)!.nextCursor)
    pages.push(await user.call(exportMovies, cursor ? { cursor } : {}));
  return packFiles(writeFiles('json', joinPages(pages), 'UTC', joinCollections(pages)), 'mine.zip');
}

/** Brings a file into an account; returns the last import's id and what was said. */
async function bring(user: TestUser, file: { name: string; bytes: Uint8Array }) {
  const lines: string[] = [];
  let importId = '';
  const account = {
    match: (input: InputOf<typeof imports.matchImported>) => user.call(imports.matchImported, input),
    collections: () => user.call(collections.listCollections, {}),
    apply: (input: InputOf<typeof imports.applyImport>) => {
      importId = input.importId;
      return user.call(imports.applyImport, input);
    },
  };
  await importFiles([file], account as Parameters<typeof importFiles>[1], {
    dryRun: false,
    overwrites: false,
    report: '/dev/null',
    runs: { load: () => null, keep: () => {}, forget: () => {} },
    progress: showProgress({ isTTY: false, write: () => true } as never, () => 0),
    say: (line) => lines.push(line),
  });
  return { importId, said: lines.join('\n') };
}

/** All that a user's own collections are, without what is of an account: ids, owners and times of changes. */
async function collectionsOf(user: TestUser) {
  const views = (await user.call(collections.listCollections, {})).collections;
  const own = views.filter(({ name }) => name !== null);
  const all = await Promise.all(
    own.map(async ({ collection }) => {
      const answer = await user.call(collections.showCollection, { collection });
      const { collection: _id, owner: _owner, changedAt: _at, ...view } = answer.collection;
      return { ...view, movies: answer.movies, manual: answer.manual };
    }),
  );
  return all.sort((one, other) => (one.description! < other.description! ? -1 : 1));
}

const standing = ['watchlist', 'likes', 'shelf'] as const;

/** What a user's watchlist, likes and shelf are, with their movies and their order by hand. */
async function standingOf(user: TestUser) {
  const views = (await user.call(collections.listCollections, {})).collections;
  const all = standing.map(async (collection) => {
    const view = views.find((each) => each.collection === collection);
    if (!view) return { collection };
    const answer = await user.call(collections.showCollection, { collection });
    const { owner: _owner, changedAt: _at, ...rest } = answer.collection;
    const movies = answer.movies.toSorted((one, other) => one.movieId - other.movieId);
    return { ...rest, movies, manual: answer.manual };
  });
  return Promise.all(all);
}

/** A user whose standing collections are described, arranged, and have a cover. */
async function memberWithStanding(name: string): Promise<TestUser> {
  const user = await member(name);
  for (const collection of standing) {
    for (const movieId of [fistful, unforgiven, tombstone])
      await user.call(collected.addToCollection, { collection, movieId });
    await user.call(collected.changeEntry, { collection, movieId: fistful, note: 'Dust.', tags: ['slow'] });
    const arranged = { movieIds: [unforgiven, tombstone], after: null };
    await user.call(collected.arrangeMovies, { collection, ...arranged });
    const is = { description: `My ${collection}`, cover: unforgiven };
    await user.call(collections.changeCollection, { collection, ...is });
  }
  await user.call(collections.changeCollection, { collection: 'shelf', order: 'year', visibility: 'public' });
  return user;
}

describe('A file of our own', () => {
  let ann: TestUser;
  before(async () => {
    await suite();
    ann = await member('Ann');
    const make = async (input: InputOf<typeof collections.createCollection>) =>
      (await ann.call(collections.createCollection, input)).collection;
    const best = await make({ name: 'Best', description: 'A: of all', visibility: 'link' });
    for (const movieId of [fistful, unforgiven, tombstone])
      await ann.call(collected.addToCollection, { collection: best, movieId });
    const words = { note: 'Dust.', tags: ['slow', 'desert'] };
    await ann.call(collected.changeEntry, { collection: best, movieId: fistful, ...words });
    await ann.call(collected.changeEntry, { collection: best, movieId: tombstone, tags: ['loud'] });
    const arranged = { movieIds: [unforgiven, fistful], after: null };
    await ann.call(collected.arrangeMovies, { collection: best, ...arranged });
    await ann.call(collections.changeCollection, { collection: best, cover: fistful });
    const namesake = await make({ name: 'Best', description: 'B: of 1993', order: 'year' });
    await ann.call(collected.addToCollection, { collection: namesake, movieId: tombstone });
    await make({ name: 'Westerns', description: 'C: all there are', rules: [...rules], order: 'runtime' });
    await make({ name: 'Later', description: 'D: still empty' });
  });

  it('gives another account the same collections, private ones, until its import is undone', async () => {
    const ben = await member('Ben');
    const file = await fileOf(ann);
    const { importId, said } = await bring(ben, file);
    expect(said).to.match(/lists +4\n/);
    const before = await collectionsOf(ann);
    expect(await collectionsOf(ben)).to.deep.equal(
      before.map((each) => ({ ...each, visibility: 'private' })),
    );
    expect((await bring(ben, file)).said).to.include('Nothing is new');
    expect((await bring(ben, await fileOf(ben))).said).to.include('Nothing is new');
    expect(await collectionsOf(ben)).to.have.length(4);
    expect(await collectionsOf(ann)).to.deep.equal(before);
    const { taken } = await ben.call(imports.undoImport, { importId });
    expect(taken).to.include({ lists: 4, listed: 4 });
    expect(await collectionsOf(ben)).to.deep.equal([]);
  });

  it('finds its account’s own collections, and adds none', async () => {
    const before = await collectionsOf(ann);
    await bring(ann, await fileOf(ann));
    expect(await collectionsOf(ann)).to.deep.equal(before);
  });

  it('makes a collection anew that its account has no more', async () => {
    const cid = await member('Cid');
    const { collection } = await cid.call(collections.createCollection, { name: 'Gone', description: 'E' });
    await cid.call(collected.addToCollection, { collection, movieId: fistful });
    const [before, file] = [await collectionsOf(cid), await fileOf(cid)];
    await cid.call(collections.deleteCollection, { collection });
    await bring(cid, file);
    expect(await collectionsOf(cid)).to.deep.equal(before);
  });

  it('gives standing collections what they are and their order by hand, until it is undone', async () => {
    const eve = await memberWithStanding('Eve');
    const [flo, file] = [await member('Flo'), await fileOf(eve)];
    const { importId, said } = await bring(flo, file);
    expect(said).to.match(/lists +3\n/);
    const before = await standingOf(eve);
    expect(await standingOf(flo)).to.deep.equal(before.map((each) => ({ ...each, visibility: 'private' })));
    expect((await bring(flo, file)).said).to.include('Nothing is new');
    expect((await bring(flo, await fileOf(flo))).said).to.include('Nothing is new');
    expect((await bring(eve, file)).said).to.include('Nothing is new');
    expect(await standingOf(eve)).to.deep.equal(before);
    const { taken } = await flo.call(imports.undoImport, { importId });
    expect(taken).to.include({ lists: 3, listed: 0, watchlist: 3, likes: 3, owned: 3 });
    const plain = { description: null, cover: null, order: 'added', visibility: 'private', total: 0 };
    for (const each of await standingOf(flo)) expect(each).to.deep.include({ ...plain, manual: [] });
  });

  it('arranges what standing collections have already, and leaves it when it is undone', async () => {
    const gus = await member('Gus');
    await gus.call(collected.addToCollection, { collection: 'watchlist', movieId: tombstone });
    await gus.call(collections.changeCollection, { collection: 'watchlist', visibility: 'link' });
    const before = (await standingOf(gus))[0];
    const { importId } = await bring(gus, await fileOf(await memberWithStanding('Hal')));
    const view = await gus.call(collections.showCollection, { collection: 'watchlist' });
    expect(view.manual).to.deep.equal([unforgiven, tombstone]);
    expect(view.collection).to.include({ description: 'My watchlist', order: 'hand', visibility: 'link' });
    await gus.call(imports.undoImport, { importId });
    expect((await standingOf(gus))[0]).to.deep.equal(before);
  });

  it('leaves standing collections as their owner described or arranged them, before or since', async () => {
    const [ivy, file] = [await member('Ivy'), await fileOf(await memberWithStanding('Jan'))];
    await ivy.call(collections.changeCollection, { collection: 'likes', description: 'Mine' });
    const { importId, said } = await bring(ivy, file);
    expect(said).to.match(/lists +2\n/);
    const [, likes] = await standingOf(ivy);
    expect(likes).to.deep.include({ description: 'Mine', order: 'added', manual: [], total: 3 });
    await ivy.call(collected.arrangeMovies, { collection: 'shelf', movieIds: [tombstone], after: null });
    const { taken } = await ivy.call(imports.undoImport, { importId });
    expect(taken.lists).to.equal(1);
    const [, , shelf] = await standingOf(ivy);
    expect(shelf).to.deep.include({ description: 'My shelf', order: 'hand', total: 0 });
  });

  it('stays where its owner has changed what it is', async () => {
    const dan = await member('Dan');
    const { importId } = await bring(dan, await fileOf(ann));
    const views = (await dan.call(collections.listCollections, {})).collections;
    const { collection } = views.find(({ name }) => name === 'Westerns')!;
    await dan.call(collections.changeCollection, { collection, name: 'The West' });
    const { taken } = await dan.call(imports.undoImport, { importId });
    expect(taken.lists).to.equal(3);
    expect((await collectionsOf(dan)).map(({ name }) => name)).to.deep.equal(['The West']);
  });
});
