import type { MovieFacts } from '@cine/contract/movies/movie';
import { reviewYear, showStatistics, sumStatistics } from '@cine/contract/operations/game/statistics';
import { applyImport, maxImportedAtOnce } from '@cine/contract/operations/watching/imports';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { member } from '#test/builders.ts';
import { saveShards } from '#test/save-facts.ts';
import { running, type Suite, suite } from '#test/suite.ts';
import { saveMoviesAndOffers } from '../../../../../bench/deployed/catalogue.ts';

const count = 520;

describe('An imported diary', function () {
  this.timeout(2 * minute);
  let own: Awaited<ReturnType<Suite['ownProject']>>;
  let movies: MovieFacts[];
  before(async () => {
    await suite();
    own = await running.ownProject('demo-diary');
    movies = await saveMoviesAndOffers(context(), { movies: count, candidates: count }, saveShards);
  });
  after(() => own.end());

  it('counts the hours of its year as the sums of all time do, however many movies it has', async () => {
    const lea = await member('Lea');
    for (let part = 0; part * maxImportedAtOnce < count; part += 1)
      await lea.call(applyImport, {
        importId: 'diary',
        part,
        source: 'letterboxd',
        movies: movies
          .slice(part * maxImportedAtOnce, (part + 1) * maxImportedAtOnce)
          .map(({ id }) => ({ movieId: id, watched: [{ date: '2012-05-04' }] })),
      });
    await own.quiet();
    const minutes = movies.reduce((sum, { runtime }) => sum + (runtime ?? 0), 0);
    expect(await lea.call(sumStatistics, {})).to.include({ watched: count, minutes });
    const { totals } = await lea.call(showStatistics, { period: 'year', date: '2012-01-01' });
    expect(totals).to.include({ movies: count, minutes });
    expect((await lea.call(reviewYear, { year: 2012 })).totals).to.include({ movies: count, minutes });
  });
});
