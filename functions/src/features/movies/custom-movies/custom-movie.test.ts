import { customMovieIds, isCustomMovie } from '@cine/contract/movies/custom-movie';
import { packIds, unpackIds } from '@cine/contract/movies/id-set';
import { movieFactsSchema } from '@cine/contract/movies/movie';
import { expect } from 'chai';
import fc from 'fast-check';
import { plainMovie } from './custom-movie.test-support.ts';
import {
  type CustomMovie,
  changedMovie,
  factsOfCustom,
  matchKeysOf,
  newMovieId,
  renamedMovie,
} from './custom-movie.ts';
import { type MovieName, mayBe } from './movie-name.ts';
import { hasHiddenTexts, withTitleHidden } from './movie-texts.ts';

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
    for (const title of ['Élan & Elle', 'Élan and Elle', 'Élan et Elle', 'Élan y Elle', 'ELAN+ELLE'])
      expect(matchKeysOf({ ...movie, title, originalTitle: title }), title).to.include('1999 elan and elle');
    expect(matchKeysOf({ ...movie, year: null })).to.deep.equal([]);
    expect(matchKeysOf({ ...movie, listed: false })).to.deep.equal([]);
  });

  it('keeps unchanged fields, and a suggestion only while title and year stay', () => {
    expect(changedMovie(movie, { runtime: 90, title: undefined })).to.deep.equal({ ...movie, runtime: 90 });
    expect(changedMovie(movie, { title: 'ELAN' }).suggestedMatch).to.equal(12);
    expect(changedMovie(movie, { year: 2000 }).suggestedMatch).to.equal(null);
    expect(changedMovie(movie, { suggestedMatch: null }).suggestedMatch).to.equal(null);
  });

  describe('that others refer to', () => {
    const rename = (from: CustomMovie, changes: Partial<MovieName>, hasOthers = true) =>
      renamedMovie(from, changedMovie(from, changes), hasOthers);
    const refusal = (from: CustomMovie, changes: Partial<MovieName>) => {
      try {
        rename(from, changes);
        return null;
      } catch (error) {
        return (error as { reason: string }).reason;
      }
    };
    const paris: CustomMovie = { ...plainMovie, title: 'A summer in Paris', year: 1998 };

    it('can be corrected, but not made another movie by its title, its original title or its year', () => {
      expect(rename(paris, { title: 'A Summer in Pariss', year: 1999 })).to.include({ year: 1999 });
      expect(rename(paris, { year: null })).to.include({ year: null });
      expect(refusal(paris, { title: 'A winter in Rome' })).to.equal('movie-others-have');
      expect(refusal(paris, { originalTitle: 'Dune' })).to.equal('movie-others-have');
      expect(refusal(paris, { year: 2001 })).to.equal('movie-others-have');
      expect(rename(paris, { title: 'A winter in Rome', year: 2001 }, false)).to.include({ year: 2001 });
    });

    it('stays the same movie through any number of changes, and after the year was taken out', () => {
      const later = rename(paris, { year: 1999 });
      expect(refusal(later, { year: 2000 })).to.equal('movie-others-have');
      expect(refusal(rename(paris, { year: null }), { year: 2021 })).to.equal('movie-others-have');
      const steps = fc.array(
        fc.record({
          title: fc.constantFrom(
            'A summer in Paris',
            'A summer in Pari',
            'A summr in Pari',
            'A summr in ari',
            'A sumr in ari',
            'A sum in ar',
          ),
          year: fc.option(fc.integer({ min: 1995, max: 2001 })),
        }),
        { maxLength: 12 },
      );
      fc.assert(
        fc.property(steps, (changes) => {
          let now = paris;
          for (const change of changes) if (refusal(now, change) === null) now = rename(now, change);
          expect(mayBe(paris, [now.title], now.year)).to.equal(true);
        }),
      );
    });

    it("can't be made its sequel, another short title, or other signs", () => {
      for (const [title, next] of [
        ['Kill Bill: Vol. 1', 'Kill Bill: Vol. 2'],
        ['Back to the Future Part II', 'Back to the Future Part III'],
        ['Harry Potter and the Deathly Hallows: Part 1', 'Harry Potter and the Deathly Hallows: Part 2'],
        ['Toy Story 2', 'Toy Story 3'],
        ['Alien', 'Aliens'],
        ['Dune', 'Dude'],
        ['1984', '1985'],
        ['Part Two', 'Part Ten'],
        ['Alien Covenant', 'Alien Covenant II'],
        ['🏠🎄', '🚗🔥'],
      ] as const)
        for (const year of [1998, null]) {
          const own = { ...paris, title, year };
          expect(refusal(own, { title: next }), next).to.equal('movie-others-have');
          expect(mayBe(own, [next], year), next).to.equal(false);
        }
      expect(rename({ ...paris, title: 'Rocky II' }, { title: 'Rocky 2' })).to.include({ title: 'Rocky 2' });
    });

    it('is the same however "and", numbers and abbreviations are written', () => {
      for (const [title, other] of [
        ['Thelma and Louise', 'Thelma & Louise'],
        ['Twelve Monkeys', '12 Monkeys'],
        ['Les Quatre Cents Coups', 'Les 400 coups'],
        ['Doctor Strange', 'Dr. Strange'],
        ['Thirten Ghosts', 'Thirteen Ghosts'],
        ['$', '$'],
      ] as const)
        expect(mayBe({ ...paris, title }, [other], 1998), title).to.equal(true);
      expect(mayBe({ ...paris, title: '$' }, ['?'], 1998)).to.equal(false);
    });

    it('gets any other title once its own is hidden, but no other year, and counts by that from then on', () => {
      const neutral = withTitleHidden({ ...paris, suggestedMatch: 12, directors: ['Lea'] }, 'Titre masqué');
      expect(neutral).to.deep.include({ title: 'Titre masqué', directors: [], suggestedMatch: null });
      expect(hasHiddenTexts(neutral)).to.equal(true);
      expect(refusal(neutral, { title: 'A winter in Rome', year: 2021 })).to.equal('movie-others-have');
      expect(refusal(neutral, { originalTitle: 'Dune' })).to.equal('movie-others-have');
      const retitled = rename(neutral, { title: 'A winter in Rome' });
      expect(hasHiddenTexts(retitled)).to.equal(false);
      expect(refusal(retitled, { title: 'Dune' })).to.equal('movie-others-have');
      expect(refusal(retitled, { year: 2000 })).to.equal('movie-others-have');
      expect(rename(retitled, { year: 1999 })).to.include({ title: 'A winter in Rome' });
    });

    it('gets no other title by being called what hidden ones are called', () => {
      const own = { ...paris, title: 'Titre masqué' };
      expect(refusal(own, { title: 'Dune' })).to.equal('movie-others-have');
      expect(refusal(rename(own, { title: 'Titre masque' }), { title: 'Dune' })).to.equal(
        'movie-others-have',
      );
    });

    it('is the same again once its hidden title is shown', () => {
      const { title, originalTitle, directors } = paris;
      const renamed = changedMovie(withTitleHidden(paris, 'Hidden title'), {
        title,
        originalTitle,
        directors,
      });
      expect(refusal(renamed, { title: 'Dune' })).to.equal('movie-others-have');
      expect(rename(renamed, { title: 'A Summer in Pariss' })).to.include({ year: 1998 });
    });

    it('may be renamed freely once nobody else does, and then counts by its new name', () => {
      const free = rename(rename(paris, { year: 1999 }), { title: 'Dune', year: 2021 }, false);
      expect(free.agreed).to.equal(undefined);
      expect(refusal(free, { title: 'A summer in Paris' })).to.equal('movie-others-have');
    });
  });
});
