import { importedMovieKey } from '@cine/contract/movies/custom-movie';
import { createCustomMovie, listCustomMovies } from '@cine/contract/operations/movies/custom-movies';
import * as operations from '@cine/contract/operations/watching/imports';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { expect } from 'chai';
import { isReferenced } from '#lifecycles.ts';
import { addedBy, callerOf, member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';
import { contextEndingAfter } from './ending-context.test-support.ts';
import { undoImport } from './undo-service.ts';

describe('Movies that an import added', () => {
  let user: TestUser;
  before(() => suite());
  beforeEach(async () => {
    user = await member('User');
  });

  async function add(title: string): Promise<number> {
    const key = await importedMovieKey({ title, year: 1931 });
    const { movie } = await user.call(createCustomMovie, { title, year: 1931, key });
    return movie.movieId;
  }
  const apply = (movieIds: readonly number[], importId = 'first', date = '2020-05-04') =>
    user.call(operations.applyImport, {
      importId,
      part: 0,
      source: 'table',
      movies: movieIds.map((movieId) => ({ movieId, watched: [{ date }] })),
    });
  const undo = (importId = 'first') => user.call(operations.undoImport, { importId });
  const own = async () => (await user.call(listCustomMovies, {})).movies.map(({ movieId }) => movieId);

  it('go with it, but not those that were there before', async () => {
    const [lost, before] = [await add('A lost film'), await addedBy(user, 'private')];
    await apply([lost, before]);
    expect((await undo()).kept).to.deep.equal([]);
    expect(await own()).to.deep.equal([before]);
  });

  it('stay, and are named, where something here is about them, and as long as another import is', async () => {
    const [rated, told] = [await add('A rated film'), await add('A told film')];
    await apply([rated, told]);
    await apply([told], 'second', '2021-05-04');
    await user.call(rateMovie, { movieId: rated, score: 80 });
    const { kept } = await undo();
    expect(kept.map(({ movieId, reason }) => [movieId, reason])).to.deep.equal([[rated, 'changed-here']]);
    expect(await own()).to.have.members([rated, told]);
    await undo('second');
    expect(await own()).to.deep.equal([rated]);
  });

  it('go once an undo goes on, wherever it ended early', async () => {
    for (let transactions = 0, isDone = false; !isDone; transactions += 1) {
      const importId = `after-${transactions}`;
      await apply([await add('One'), await add('Another')], importId);
      isDone = await undoImport(
        contextEndingAfter(transactions),
        callerOf(user),
        { importId },
        isReferenced,
      ).then(
        () => true,
        () => false,
      );
      const { state } = (await user.call(operations.listImports, {})).imports[0]!;
      if (state === 'undone') expect(await own(), importId).to.deep.equal([]);
      await undo(importId);
      expect(await own(), importId).to.deep.equal([]);
      expect((await user.call(operations.listImports, {})).imports[0]!.state).to.equal('undone');
    }
  });
});
