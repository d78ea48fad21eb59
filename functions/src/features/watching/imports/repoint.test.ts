import { promoteCustomMovie, refusePromotion } from '@cine/contract/operations/movies/custom-movies';
import { applyImport, type ImportedMovie, undoImport } from '@cine/contract/operations/watching/imports';
import { showRating } from '@cine/contract/operations/watching/ratings';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { addedBy, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { loadCombinedStatements } from '../statements/index.ts';

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
    const apply = (by: TestUser, movies: ImportedMovie[]) =>
      by.call(applyImport, { importId: 'first', part: 0, source: 'table', movies });
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
    const toms = await loadCombinedStatements(context().db, tom.uid);
    expect([...toms.keys()]).to.deep.equal([fistful]);
    expect(toms.get(fistful)).to.deep.include({
      watched: [{ date: '2014-05-04' }, { date: '2019-01-01' }],
      note: 'With Lea',
    });
    await lea.call(undoImport, { importId: 'first' });
    expect((await lea.call(showRating, { movieId: fistful })).score).to.equal(null);
  });

  it('goes to the movie of a user who refuses, and leaves the catalogue’s what it had', async () => {
    const { movies } = await loadCatalogue(context());
    const { title, year } = movies.byId.get(fistful)!;
    const movieId = await addedBy(lea, 'group', { title, year });
    const tom = await member('Tom');
    const apply = (importId: string, movies: ImportedMovie[]) =>
      tom.call(applyImport, { importId, part: 0, source: 'table', movies });
    await apply('first', [
      { movieId, watched: [{ date: '2014-05-04' }], rating: { value: 80, at: null }, note: 'With Lea' },
      { movieId: fistful, rating: { value: 40, at: null } },
    ]);
    await lea.call(promoteCustomMovie, { movieId, tmdbId: fistful });
    await running.quiet();
    await apply('second', [{ movieId: fistful, watched: [{ date: '2021-01-01' }] }]);
    const { movieId: own } = await tom.call(refusePromotion, { movieId });
    await running.quiet();
    await tom.call(refusePromotion, { movieId });
    await running.quiet();

    const statements = await loadCombinedStatements(context().db, tom.uid);
    expect([...statements.keys()]).to.have.members([fistful, own]);
    expect(statements.get(own)).to.deep.include({ watched: [{ date: '2014-05-04' }], note: 'With Lea' });
    expect(statements.get(fistful)).to.deep.include({ watched: [{ date: '2021-01-01' }], note: null });
    const scoreOf = async (id: number) => (await tom.call(showRating, { movieId: id })).score;
    expect(await Promise.all([own, fistful].map(scoreOf))).to.deep.equal([80, 40]);
    const seen = async () => (await loadPlayers(context().db, [tom.uid]))[0]!.seenElsewhere;
    expect(await seen()).to.deep.equal([fistful, own]);
    await tom.call(undoImport, { importId: 'first' });
    expect(await seen()).to.deep.equal([fistful]);
    expect(await Promise.all([own, fistful].map(scoreOf))).to.deep.equal([null, null]);
  });
});
