import { type Movie, noDetails } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { decodeImdbIds } from '@cine/movie-search';
import { expect } from 'chai';
import { context } from '#context.ts';
import { running, type Suite, suite } from '#test/suite.ts';
import { readImdbIds } from './imdb-store.ts';
import { saveMovies } from './service.ts';

describe('IMDb’s ids of the catalogue', () => {
  let own: Awaited<ReturnType<Suite['ownProject']>>;
  before(async () => {
    await suite();
    own = await running.ownProject('demo-imdb-ids');
  });
  after(() => own.end());

  const movie = (id: number, imdb?: string): Movie => ({
    facts: { ...unknownMovie, id },
    details: { ...noDetails, externalIds: imdb === undefined ? {} : { imdb } },
  });
  const movieOf = async (imdbId: string) => {
    const bytes = await readImdbIds(context().db);
    return bytes && decodeImdbIds(bytes)(imdbId);
  };

  it('are written with movies that have one, and read from one document', async () => {
    await saveMovies(context(), [movie(1)]);
    expect(await movieOf('tt0000009')).to.equal(null);
    await saveMovies(context(), [movie(603, 'tt0133093'), movie(278, 'tt0111161')]);
    await saveMovies(context(), [movie(278, 'tt0111162'), movie(9)]);
    expect(await movieOf('tt0133093')).to.equal(603);
    expect(await movieOf('tt0111162')).to.equal(278);
    expect(await movieOf('tt0111161')).to.equal(null);
  });

  it('are written once', async () => {
    await saveMovies(context(), [movie(603, 'tt0133093')]);
    const ref = context().db.doc('catalogue/imdbIds');
    const before = (await ref.get()).updateTime!;
    await saveMovies(context(), [movie(603, 'tt0133093')]);
    expect((await ref.get()).updateTime!.isEqual(before)).to.equal(true);
  });
});
