import { promoteCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { applyImport, type Said, undoImport } from '@cine/contract/operations/watching/imports';
import { showRating } from '@cine/contract/operations/watching/ratings';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { addedBy, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { loadImported } from '../imported/index.ts';

const fistful = 391;

describe('What imports say of a promoted movie', () => {
  let lea: TestUser;
  before(() => suite());
  beforeEach(async () => {
    lea = await member('Lea');
  });

  it('is said of the catalogue’s, with what was said of that', async () => {
    const { movies } = await loadCatalogue(context());
    const { title, year } = movies.byId.get(fistful)!;
    const movieId = await addedBy(lea, 'group', { title, year });
    const tom = await member('Tom');
    const apply = (by: TestUser, said: Said[]) =>
      by.call(applyImport, { importId: 'first', part: 0, source: 'table', movies: said });
    await apply(lea, [{ movieId, watched: [{ date: '2014-05-04' }], rating: { value: 80, at: null } }]);
    await apply(tom, [
      { movieId, watched: [{ date: '2014-05-04' }], note: 'With Lea' },
      { movieId: fistful, watched: [{ date: '2014-05-04' }, { date: '2019-01-01' }] },
    ]);
    await lea.call(promoteCustomMovie, { movieId, tmdbId: fistful });
    await running.quiet();
    for (const { uid } of [lea, tom]) {
      const [player] = await loadPlayers(context().db, [uid]);
      expect(player!.seenElsewhere).to.deep.equal([fistful]);
    }
    expect((await lea.call(showRating, { movieId: fistful })).score).to.equal(80);
    const toms = await loadImported(context().db, tom.uid);
    expect([...toms.keys()]).to.deep.equal([fistful]);
    expect(toms.get(fistful)).to.deep.include({
      watched: [{ date: '2014-05-04' }, { date: '2019-01-01' }],
      note: 'With Lea',
    });
    await lea.call(undoImport, { importId: 'first' });
    expect((await lea.call(showRating, { movieId: fistful })).score).to.equal(null);
  });
});
