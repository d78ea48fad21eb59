import { type Movie, noDetails } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { decodeImdbIds } from '@cine/movie-search';
import { expect } from 'chai';
import { context } from '#context.ts';
import { running, type Suite, suite } from '#test/suite.ts';
import { fillImdbIds } from './imdb-service.ts';
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

  it('of movies that were saved before are found bit by bit, and looked for once', async () => {
    await saveMovies(context(), [movie(603, 'tt0133093'), movie(278, 'tt0111162'), movie(9), movie(1)]);
    const ref = context().db.doc('catalogue/imdbIds');
    await ref.delete();
    await saveMovies(context(), [movie(12, 'tt0266543')]);
    const looked: number[] = [];
    while (looked.at(-1) !== 0) looked.push(await fillImdbIds(context(), 2));
    expect(looked).to.deep.equal([2, 2, 1, 0]);
    for (const [imdbId, movieId] of [
      ['tt0133093', 603],
      ['tt0111162', 278],
      ['tt0266543', 12],
    ] as const)
      expect(await movieOf(imdbId)).to.equal(movieId);
    await saveMovies(context(), [movie(13, 'tt0109830')]);
    expect([await movieOf('tt0109830'), await fillImdbIds(context(), 2)]).to.deep.equal([13, 0]);
  });
});
