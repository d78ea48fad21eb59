import { customMovieIds, isCustomMovie } from '@cine/contract/movies/custom-movie';
import { packIds, unpackIds } from '@cine/contract/movies/id-set';
import { movieFactsSchema } from '@cine/contract/movies/movie';
import { expect } from 'chai';
import fc from 'fast-check';
import { plainMovie } from './custom-movie.test-support.ts';
import { type CustomMovie, changed, factsOfCustom, matchKeysOf, newMovieId } from './custom-movie.ts';

const movie: CustomMovie = { ...plainMovie, year: 1999, suggestedMatch: 12 };

describe('A custom movie', () => {
  it('gets an id from the range of custom movies, limits included', () => {
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

  it('is distinguished from a catalogue movie by its id, and an invalid id is neither', () => {
    for (const id of [1, 2 ** 31, customMovieIds.from - 1, Number.NaN, 1e300, -customMovieIds.from])
      expect(isCustomMovie(id), String(id)).to.equal(false);
  });

  it('can be in a set of ids together with catalogue movies', () => {
    const ids = [1, 603, customMovieIds.from, customMovieIds.from + 1, customMovieIds.below - 1];
    expect(unpackIds(packIds(ids))).to.deep.equal(ids);
  });

  it('has facts like any other movie, unknown where its maker gave none', () => {
    const facts = movieFactsSchema.parse(factsOfCustom(movie));
    expect(facts).to.include({ id: movie.movieId, title: 'Élan', originalTitle: 'Élan', runtime: null });
  });

  it('matches by titles and year in any spelling, while it belongs to its maker', () => {
    expect(matchKeysOf({ ...movie, originalTitle: 'ELAN' })).to.deep.equal(['1999 elan']);
    expect(matchKeysOf({ ...movie, year: null })).to.deep.equal([]);
    expect(matchKeysOf({ ...movie, listed: false })).to.deep.equal([]);
  });

  it('keeps unchanged fields, and a suggestion only while title and year stay', () => {
    expect(changed(movie, { runtime: 90, title: undefined })).to.deep.equal({ ...movie, runtime: 90 });
    expect(changed(movie, { title: 'ELAN' }).suggestedMatch).to.equal(12);
    expect(changed(movie, { year: 2000 }).suggestedMatch).to.equal(null);
    expect(changed(movie, { suggestedMatch: null }).suggestedMatch).to.equal(null);
  });
});
