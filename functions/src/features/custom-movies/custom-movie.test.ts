import { customMovieIds, isCustomMovie } from '@cine/contract/custom-movie';
import { packIds, unpackIds } from '@cine/contract/id-set';
import { movieFactsSchema } from '@cine/contract/movie';
import { expect } from 'chai';
import fc from 'fast-check';
import { plainMovie } from './custom-movie.test-support.ts';
import { type CustomMovie, changed, factsOfCustom, matchKeysOf, newMovieId } from './custom-movie.ts';

const movie: CustomMovie = { ...plainMovie, year: 1999, suggestedMatch: 12 };

describe('A custom movie', () => {
  it('gets an id of its own range, from its first to its last', () => {
    const below = fc.func(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
    fc.assert(
      fc.property(below, (share) => {
        const id = newMovieId((limit) => Math.floor(share(limit) * limit));
        expect(isCustomMovie(id)).to.equal(true);
        expect(id).to.be.below(customMovieIds.below);
      }),
    );
    expect(newMovieId(() => 0)).to.equal(customMovieIds.from);
    expect(newMovieId((limit) => limit - 1)).to.equal(customMovieIds.below - 1);
  });

  it('is told from a movie of the catalogue by its id, and what is no id is neither', () => {
    for (const id of [1, 2 ** 31, customMovieIds.from - 1, Number.NaN, 1e300, -customMovieIds.from])
      expect(isCustomMovie(id), String(id)).to.equal(false);
  });

  it('is in a set of movies beside those of the catalogue', () => {
    const ids = [1, 603, customMovieIds.from, customMovieIds.from + 1, customMovieIds.below - 1];
    expect(unpackIds(packIds(ids))).to.deep.equal(ids);
  });

  it('has facts like any other, unknown where nothing was said', () => {
    const facts = movieFactsSchema.parse(factsOfCustom(movie));
    expect(facts).to.include({ id: movie.movieId, title: 'Élan', originalTitle: 'Élan', runtime: null });
  });

  it('is recognised by its titles and its year, however they are spelt, while it is its maker’s own', () => {
    expect(matchKeysOf({ ...movie, originalTitle: 'ELAN' })).to.deep.equal(['1999 elan']);
    expect(matchKeysOf({ ...movie, year: null })).to.deep.equal([]);
    expect(matchKeysOf({ ...movie, listed: false })).to.deep.equal([]);
  });

  it('keeps what is not changed, and a suggestion only for the title and year that it was for', () => {
    expect(changed(movie, { runtime: 90, title: undefined })).to.deep.equal({ ...movie, runtime: 90 });
    expect(changed(movie, { title: 'ELAN' }).suggestedMatch).to.equal(12);
    expect(changed(movie, { year: 2000 }).suggestedMatch).to.equal(null);
    expect(changed(movie, { suggestedMatch: null }).suggestedMatch).to.equal(null);
  });
});
