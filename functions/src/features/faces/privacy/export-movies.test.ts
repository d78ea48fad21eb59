import type { OutputOf } from '@cine/contract/operation';
import { exportMovies } from '@cine/contract/operations/faces/privacy';
import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import {
  addToCollection,
  arrangeMovies,
  changeEntry,
} from '@cine/contract/operations/watching/collected-movies';
import { createCollection, listCollections } from '@cine/contract/operations/watching/collections';
import { applyImport } from '@cine/contract/operations/watching/imports';
import { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { saveImdbIds } from '#core/catalogue/imdb-store.ts';
import { requireMovie } from '#core/catalogue/index.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { deepIt } from '../../../../../scripts/test/deep.ts';
import { toCursor } from './cursor.ts';

const [fistful, unforgiven, tombstone] = [391, 33, 11969];

type Page = OutputOf<typeof exportMovies>;

async function allPages(person: TestUser): Promise<Pick<Page, 'said' | 'movies' | 'collections'>> {
  const all: Pick<Page, 'said' | 'movies' | 'collections'> = {
    said: [],
    movies: [],
    collections: [],
  };
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page = await person.call(exportMovies, cursor ? { cursor } : {});
    all.said.push(...page.said);
    all.movies.push(...page.movies);
    all.collections.push(...page.collections);
    cursor = page.nextCursor;
  }
  return all;
}

describe('An export of movies', () => {
  before(async () => {
    await suite();
  });

  it('has what was watched, rated and is wanted, with the names that other services know', async () => {
    const { facts, details } = await requireMovie(context(), fistful);
    const externalIds = { ...details.externalIds, imdb: 'tt9058461' };
    await saveImdbIds(context().db, [{ facts, details: { ...details, externalIds } }]);
    const person = await member('Ann');
    await person.call(recordOwnWatch, { movieId: fistful, watchedAt: '2024-03-04T20:15:00Z' });
    await person.call(rateMovie, { movieId: fistful, score: 87 });
    await person.call(addToCollection, { collection: 'watchlist', movieId: unforgiven });
    const { said, movies } = await allPages(person);
    const ofFistful = said.filter(({ movieId }) => movieId === fistful);
    expect(ofFistful[0]).to.deep.equal({
      movieId: fistful,
      watched: [{ instant: '2024-03-04T20:15:00.000Z' }],
    });
    expect(ofFistful[1]!.rating!.value).to.equal(87);
    expect(said.filter(({ movieId }) => movieId === unforgiven)[0]).to.have.property('wanted');
    expect(movies.find(({ movieId }) => movieId === fistful)).to.deep.equal({
      movieId: fistful,
      titles: ['A Fistful of Dollars', 'Per un pugno di dollari'],
      year: 1964,
      tmdbId: fistful,
      imdbId: 'tt9058461',
      directors: ['Sergio Leone'],
    });
  });

  it('has the imported rating that counts, whatever other imports say', async () => {
    const person = await member('Cleo');
    for (const [importId, value] of [
      ['one', 100],
      ['two', 60],
    ] as const)
      await person.call(applyImport, {
        importId,
        part: 0,
        source: 'table',
        movies: [
          { movieId: fistful, watched: [null], rating: { value, at: null } },
          { movieId: value === 60 ? unforgiven : tombstone, watched: [null] },
        ],
      });
    const { said } = await allPages(person);
    expect(said.flatMap(({ rating }) => rating?.value ?? [])).to.deep.equal([100]);
  });

  it('leaves out what was taken back, and has own movies without ids of others', async () => {
    const person = await member('Ben');
    const { movie } = await person.call(createCustomMovie, { title: 'Our Summer', year: 2021 });
    const { watchId } = await person.call(recordOwnWatch, { movieId: fistful });
    await person.call(withdrawWatch, { watchId });
    await person.call(rateMovie, { movieId: unforgiven, score: 40 });
    await person.call(withdrawRating, { movieId: unforgiven });
    await person.call(recordOwnWatch, { movieId: movie.movieId });
    await running.settled();
    const { said, movies } = await allPages(person);
    expect(said.map(({ movieId }) => movieId)).to.deep.equal([movie.movieId]);
    expect(movies).to.deep.equal([
      {
        movieId: movie.movieId,
        titles: ['Our Summer'],
        year: 2021,
        directors: [],
        tmdbId: null,
        imdbId: null,
      },
    ]);
  });

  it('has collections by what they are, with notes, tags and the order by hand', async () => {
    const person = await member('Fay');
    const { collection } = await person.call(createCollection, { name: 'For a rainy day' });
    for (const to of [collection, 'likes', 'shelf'])
      await person.call(addToCollection, { collection: to, movieId: fistful });
    await person.call(addToCollection, { collection, movieId: unforgiven });
    await person.call(changeEntry, { collection, movieId: fistful, note: 'Dust.', tags: ['slow'] });
    await person.call(changeEntry, { collection: 'shelf', movieId: fistful, medium: 'Blu-ray' });
    await person.call(arrangeMovies, { collection, movieIds: [unforgiven, fistful], after: null });
    const { said } = await allPages(person);
    const of = (movieId: number) =>
      Object.assign({}, ...said.filter((part) => part.movieId === movieId)) as Page['said'][number];
    expect(of(fistful)).to.have.property('liked');
    expect(of(fistful).owned!.medium).to.equal('Blu-ray');
    expect(of(fistful).listed!.map(({ at: _at, ...entry }) => entry)).to.deep.equal([
      { list: 'For a rainy day', collection, position: 2, note: 'Dust.', tags: ['slow'] },
    ]);
    expect(of(unforgiven).listed![0]!.position).to.equal(1);
  });

  it('gives the user who imports it the same collections, with their notes, tags and orders by hand', async () => {
    const [person, other] = [await member('Fay'), await member('Gus')];
    const create = async (name: string) => (await person.call(createCollection, { name })).collection;
    const [arranged, unarranged] = [await create('For a rainy day'), await create('Whenever')];
    for (const collection of [arranged, unarranged, 'watchlist', 'likes', 'shelf'])
      for (const movieId of [fistful, tombstone, unforgiven])
        await person.call(addToCollection, { collection, movieId });
    await person.call(arrangeMovies, { collection: arranged, movieIds: [unforgiven, fistful], after: null });
    for (const collection of [arranged, unarranged, 'watchlist', 'likes', 'shelf'])
      await person.call(changeEntry, {
        collection,
        movieId: fistful,
        note: `Of ${collection}`,
        tags: [`of ${collection.slice(0, 20)}`],
      });
    const saidBy = async (of: TestUser) =>
      (await allPages(of)).said.map(({ listed, ...rest }) => ({
        ...rest,
        ...(listed && { listed: listed.map(({ collection: _, ...entry }) => entry) }),
      }));
    const parts = await saidBy(person);
    for (const [part, movie] of parts.entries())
      await other.call(applyImport, { importId: 'one', part, source: 'table', movies: [movie] });
    expect(await saidBy(other)).to.have.deep.members(parts);
    const ordersOf = async (of: TestUser) =>
      (await of.call(listCollections, {})).collections.map(({ name, order }) => [name, order]);
    expect(await ordersOf(other)).to.include.deep.members([
      ['For a rainy day', 'hand'],
      ['Whenever', 'added'],
    ]);
  });

  deepIt('gives the user who imports it all collections of a movie', async () => {
    const [person, other] = [await member('Fay'), await member('Gus')];
    for (let n = 0; n < 26; n += 1) {
      const { collection } = await person.call(createCollection, { name: `List ${n}` });
      await person.call(addToCollection, { collection, movieId: fistful });
    }
    const { said, collections } = await allPages(person);
    for (const [part, movie] of said.entries()) {
      const told = collections.map(({ visibility: _, ...each }) => each);
      await other.call(applyImport, {
        importId: 'one',
        part,
        source: 'table',
        movies: [movie],
        collections: told,
      });
    }
    const visible = (await other.call(listCollections, {})).collections;
    const made = visible.filter(({ name }) => name !== null);
    expect(made.map(({ name, total }) => `${name}: ${total}`)).to.have.members(
      Array.from({ length: 26 }, (_, n) => `List ${n}: 1`),
    );
  });

  it('has what imports brought, of ratings only those that count', async () => {
    const person = await member('Cid');
    await person.call(rateMovie, { movieId: unforgiven, score: 55 });
    await person.call(applyImport, {
      importId: 'one',
      part: 0,
      source: 'letterboxd',
      movies: [
        { movieId: unforgiven, rating: { value: 90, at: { date: '2020-01-01' } } },
        {
          movieId: fistful,
          watched: [{ date: '2019-05-06' }, null],
          rating: { value: 70, at: { date: '2019-05-06' } },
          note: 'Dust.',
        },
      ],
    });
    const { said, movies } = await allPages(person);
    const imported = said.filter(({ from }) => from === 'one');
    expect(imported).to.deep.equal([
      {
        movieId: fistful,
        from: 'one',
        watched: [{ date: '2019-05-06' }, null],
        note: 'Dust.',
        rating: { value: 70, at: { date: '2019-05-06' } },
      },
    ]);
    const rated = said.filter(({ movieId, rating }) => movieId === unforgiven && rating);
    expect(rated.map(({ rating }) => rating!.value)).to.deep.equal([55]);
    expect(movies.filter(({ movieId }) => movieId === fistful)).to.have.length(1);
  });

  it('is of the caller alone, whatever the cursor says', async () => {
    const person = await member('Dan');
    const other = await member('Eve');
    await other.call(recordOwnWatch, { movieId: tombstone });
    const forged = [
      toCursor({ uid: other.uid, list: 'watches', afterId: null }),
      toCursor({ uid: person.uid, list: 'mails', afterId: null }),
      'nonsense',
    ];
    for (const cursor of forged)
      await expectRefusal(person.call(exportMovies, { cursor }), 'cursor-invalid', cursor);
    expect(await allPages(person)).to.deep.equal({ said: [], movies: [], collections: [] });
  });
});
