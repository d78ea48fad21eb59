import { explain } from '@cine/contract/game/compile-rules';
import type { Filters } from '@cine/contract/movies/filters';
import { moods } from '@cine/contract/movies/moods';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { expect } from 'chai';
import fc from 'fast-check';
import { filters, movieOf, movies } from './arbitraries.test-support.ts';
import { passingMovies, testsOf } from './filters.ts';

const nobody = { regions: ['FR'], seenByPresent: new Set<number>() };

function passes(filters: Filters, movie: MovieFacts, context = nobody): boolean {
  return [...testsOf(filters, context).values()].every((test) => test(movie));
}

describe('Filters of tonight', () => {
  const cases: [string, Filters, Partial<MovieFacts>, boolean][] = [
    ['a movie of just the longest runtime', { maxRuntime: 95 }, { runtime: 95 }, true],
    ['a movie a minute too long', { maxRuntime: 95 }, { runtime: 96 }, false],
    ['a movie of just the shortest runtime', { minRuntime: 95 }, { runtime: 95 }, true],
    ['a movie a minute too short', { minRuntime: 95 }, { runtime: 94 }, false],
    ['a movie of the first year', { fromYear: 1960 }, { year: 1960 }, true],
    ['a movie from the year before', { fromYear: 1960 }, { year: 1959 }, false],
    ['a movie of the last year', { toYear: 1960 }, { year: 1960 }, true],
    ['a movie from the year after', { toYear: 1960 }, { year: 1961 }, false],
    ['a movie of one of the genres', { genres: ['War', 'Drama'] }, { genres: ['Crime', 'Drama'] }, true],
    ['a movie of none of the genres', { genres: ['War', 'Drama'] }, { genres: ['Crime'] }, false],
    ['a movie suitable from just that age', { suitableForAge: 12 }, { certificates: { FR: '12' } }, true],
    ['a movie for older people', { suitableForAge: 11 }, { certificates: { FR: '12' } }, false],
    ['a movie that only others have rated', { suitableForAge: 18 }, { certificates: { GB: 'U' } }, false],
    [
      'a movie that others find suitable',
      { suitableForAgeElsewhere: 8 },
      { certificates: { GB: 'PG' } },
      true,
    ],
    [
      'a movie that others find unsuitable',
      { suitableForAgeElsewhere: 7 },
      { certificates: { GB: 'PG', US: 'G' } },
      false,
    ],
    ['a movie in the mood', { mood: 'short-evening' }, { runtime: 80 }, true],
    ['a movie in another mood', { mood: 'short-evening' }, { runtime: 180 }, false],
  ];
  for (const [what, filters, facts, passing] of cases) {
    const [filter] = Object.entries(filters)[0]!;
    it(`${passing ? 'keep' : 'leave out'} ${what} (${filter})`, () =>
      expect(passes(filters, movieOf(facts))).to.equal(passing));
  }

  it('leave out movies whose filtered fact is unknown', () => {
    const unknown = movieOf({ runtime: null, year: null, genres: [], certificates: {}, rating: null });
    const asking: Filters[] = [
      { maxRuntime: 1000 },
      { minRuntime: 1 },
      { fromYear: 1870 },
      { toYear: 2100 },
      { genres: ['Drama'] },
      { suitableForAge: 18 },
      { suitableForAgeElsewhere: 18 },
      { mood: 'light' },
    ];
    for (const filters of asking) expect(passes(filters, unknown), JSON.stringify(filters)).to.equal(false);
  });

  it('leave out what anyone present has seen, only when asked', () => {
    const context = { regions: ['FR'], seenByPresent: new Set([1]) };
    expect(passes({ unseenByAll: true }, movieOf({ id: 1 }), context)).to.equal(false);
    expect(passes({ unseenByAll: true }, movieOf({ id: 2 }), context)).to.equal(true);
    expect(passes({ unseenByAll: false }, movieOf({ id: 1 }), context)).to.equal(true);
  });

  it('require a movie to be suitable in every region of a session apart', () => {
    const movie = movieOf({ certificates: { FR: 'U', US: 'R' } });
    expect(passes({ suitableForAge: 10 }, movie, { ...nobody, regions: ['FR'] })).to.equal(true);
    expect(passes({ suitableForAge: 10 }, movie, { ...nobody, regions: ['FR', 'US'] })).to.equal(false);
  });

  it('match a mood if all rules of one of its alternatives are met', () => {
    fc.assert(
      fc.property(movies, fc.constantFrom(...moods.keys()), (all, id) => {
        for (const movie of all) {
          const fits = moods.get(id)!.anyOf.some((rules) => explain(rules, movie).met);
          expect(passes({ mood: id }, movie)).to.equal(fits);
        }
      }),
    );
  });

  it('refuse an unknown mood', () => {
    expect(() => testsOf({ mood: 'grumpy' }, nobody)).to.throw('mood-unknown');
  });

  it('must all hold, and keep the order', () => {
    fc.assert(
      fc.property(movies, filters, (all, filters) => {
        const each = Object.entries(filters).map(([name, value]) => ({ [name]: value }) as Filters);
        const result = passingMovies(
          all.map((movie) => ({ movie })),
          [...testsOf(filters, nobody).values()],
        ).map(({ movie }) => movie);
        expect(result).to.deep.equal(all.filter((movie) => each.every((one) => passes(one, movie))));
      }),
    );
  });
});
