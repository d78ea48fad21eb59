import { expect } from 'chai';
import fc from 'fast-check';
import { findPart, splitIntoParts, startAtZero, withStatements } from './parts.ts';
import type { Statement } from './statement.ts';

const statement = (movieId: number, by = 1): Statement => ({ movieId, by, wanted: true });

describe('Parts of what imports say', () => {
  it('have every movie once, in order, with all its statements', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 20 }), (movieIds, each) => {
        const changed = new Map(movieIds.map((id) => [id, [statement(id, 1), statement(id, 2)]]));
        const parts = splitIntoParts(withStatements([], changed), each, each);
        expect(parts.flat().map(({ movieId }) => movieId)).to.deep.equal(
          movieIds.toSorted((one, other) => one - other).flatMap((id) => [id, id]),
        );
        for (const part of parts) expect(part.length).to.be.within(1, 2 * each);
        const heads = startAtZero(
          parts.map((statements, at) => ({
            part: at + 1,
            from: statements[0]!.movieId,
            movies: statements.length,
          })),
        );
        for (const [at, statements] of parts.entries())
          for (const { movieId } of statements) expect(findPart(heads, movieId)!.part).to.equal(at + 1);
      }),
    );
  });

  it('are cut into parts of a size, so that movies from the last to the first make no small ones', () => {
    const movies = Array.from({ length: 601 }, (_, at) => statement(at + 1));
    expect(splitIntoParts(movies).map(({ length }) => length)).to.deep.equal([301, 300]);
  });

  it('lose a movie of which nothing is left', () => {
    const statements = [statement(1), statement(2), statement(3)];
    expect(withStatements(statements, new Map([[2, []]]))).to.deep.equal([statement(1), statement(3)]);
    expect(splitIntoParts(withStatements([statement(1)], new Map([[1, []]])))).to.deep.equal([]);
  });

  it('begin with the first movie there may be', () => {
    expect(findPart([], 7)).to.equal(null);
    expect(findPart(startAtZero([{ part: 4, from: 50, movies: 1 }]), 7)!.part).to.equal(4);
  });
});
