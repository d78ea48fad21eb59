import { noDetails } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { expect } from 'chai';
import { context } from '#context.ts';
import { saveMovies } from '#core/catalogue/index.ts';
import { type Suite, suite } from '#test/suite.ts';
import { movieOfImdbId } from './match-service.ts';

describe('An IMDb id', () => {
  let own: Awaited<ReturnType<Suite['ownProject']>>;
  before(async () => {
    own = await (await suite()).ownProject('demo-imdb-links');
  });
  after(() => own.end());

  it('leads to its movie, and to none if it isn’t known', async () => {
    const details = { ...noDetails, externalIds: { imdb: 'tt0133093' } };
    await saveMovies(context(), [{ facts: { ...unknownMovie, id: 603 }, details }]);
    expect(await movieOfImdbId(context(), 'tt0133093')).to.equal(603);
    expect(await movieOfImdbId(context(), 'tt0000009')).to.equal(null);
  });
});
