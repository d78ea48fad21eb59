import type { OutputOf } from '@cine/contract/operation';
import { exportMovies } from '@cine/contract/operations/faces/privacy';
import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { addToCollection } from '@cine/contract/operations/watching/collections';
import { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { toCursor } from './cursor.ts';

const [fistful, unforgiven, tombstone] = [391, 33, 11969];

type Page = OutputOf<typeof exportMovies>;

async function allPages(person: TestUser): Promise<Pick<Page, 'said' | 'movies'>> {
  const all: Pick<Page, 'said' | 'movies'> = { said: [], movies: [] };
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page = await person.call(exportMovies, cursor ? { cursor } : {});
    all.said.push(...page.said);
    all.movies.push(...page.movies);
    cursor = page.nextCursor;
  }
  return all;
}

describe('An export of movies', () => {
  before(async () => {
    await suite();
  });

  it('has what was watched, rated and is wanted, with the names that other services know', async () => {
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
      imdbId: null,
      directors: ['Sergio Leone'],
    });
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
        ...{ movieId: movie.movieId, titles: ['Our Summer'], year: 2021, directors: [] },
        ...{ tmdbId: null, imdbId: null },
      },
    ]);
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
    expect(await allPages(person)).to.deep.equal({ said: [], movies: [] });
  });
});
