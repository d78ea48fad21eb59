import { expect } from 'chai';
import fc from 'fast-check';
import type { MovieFacts } from '../movies/movie.ts';
import { countryCodes, genreNames, languageCodes } from '../movies/tmdb-codes.ts';
import { unknownMovie } from '../movies/unknown-movie.test-support.ts';
import { maxRuleValues, type Rule, rulesSchema } from './challenge-rules.ts';
import { compileRules } from './compile-rules.ts';
import { causeOfImpossible, impossibleRule, mayMeet } from './possible-rules.ts';
import { readyMadeChallenges } from './ready-made-challenges.ts';
import { rule } from './rule.ts';
import { ruleMovie } from './rule-movie.ts';

const isDeep = process.env.CINE_DEEP === '1';

const thisYear = 2026;
const genres = ['Drama', 'War', 'Western'] as const;
const years = [1987, 1988, 1989, 1990, 1991];
const runtimes = [88, 89, 90];
const languages = ['fr', 'en', 'ja'];

/** Every movie that rules about these values can tell apart. */
const movies: MovieFacts[] = years.flatMap((year) =>
  runtimes.flatMap((runtime) =>
    languages.flatMap((language) =>
      Array.from({ length: 8 }, (_, bits) => ({
        ...unknownMovie,
        year,
        runtime,
        language,
        genres: ['Comedy', ...genres.filter((_, at) => bits & (1 << at))],
      })),
    ),
  ),
);

const within: Rule[] = [
  rule('year', 'between', [1987, 1991]),
  rule('runtime', 'between', [88, 90]),
  rule('language', 'in', languages),
];

function numbers(field: 'year' | 'decade' | 'runtime', values: readonly number[]): fc.Arbitrary<Rule> {
  const one = fc.constantFrom(...values);
  const several = fc.shuffledSubarray([...values], { minLength: 1 });
  return fc
    .oneof(
      fc.tuple(fc.constantFrom('eq', 'ne', 'gt', 'gte', 'lt', 'lte'), one),
      fc.tuple(fc.constantFrom('in', 'notIn'), several),
      fc.tuple(
        fc.constant('between'),
        fc.tuple(one, one).map((pair) => pair.toSorted((a, b) => a - b)),
      ),
    )
    .map(([operator, value]) => ({ field, operator, value }) as Rule);
}

function names(field: 'genre' | 'language', values: readonly string[], more: string[]): fc.Arbitrary<Rule> {
  return fc
    .oneof(
      fc.tuple(fc.constantFrom('eq', 'ne', ...more), fc.constantFrom(...values)),
      fc.tuple(fc.constantFrom('in', 'notIn'), fc.shuffledSubarray([...values], { minLength: 1 })),
    )
    .map(([operator, value]) => ({ field, operator, value }) as Rule);
}

const anyRule = fc.oneof(
  numbers('year', years),
  numbers('decade', [1980, 1990]),
  numbers('runtime', runtimes),
  names('genre', genres, ['contains']),
  names('language', languages, []),
);

describe('Rules that no movie can meet', () => {
  it('are those that no possible movie meets; the first rule that leaves none is named', () => {
    const isMet = (rules: readonly Rule[]) => {
      const test = compileRules(rules);
      return movies.some((movie) => test(ruleMovie(movie)));
    };
    fc.assert(
      fc.property(fc.array(anyRule, { minLength: 1, maxLength: 6 }), (some) => {
        const rules = [...within, ...some];
        rulesSchema.parse(rules);
        const index = impossibleRule(rules, thisYear);
        if (index === null) return expect(isMet(rules)).to.equal(true) && undefined;
        expect(isMet(rules.slice(0, index))).to.equal(true);
        expect(isMet(rules.slice(0, index + 1))).to.equal(false);
      }),
      isDeep ? { numRuns: 1000 } : { numRuns: 250, seed: 1 },
    );
  });

  it('ask for years that are too far, but not for those of announced movies', () => {
    const after = (value: number): Rule[] => [
      rule('genre', 'eq', 'Western'),
      { field: 'year', operator: 'gt', value },
    ];
    expect([2029, 2030, 2031, 2090].map((year) => impossibleRule(after(year), thisYear))).to.deep.equal([
      null,
      null,
      1,
      1,
    ]);
  });

  it('ask for a rating of more decimals than ratings have', () => {
    for (const value of [7.1234, 7.123456])
      expect(impossibleRule([rule('rating', 'eq', value)], thisYear), String(value)).to.equal(0);
    for (let value = 0; value <= 10_000; value += 7)
      expect(impossibleRule([rule('rating', 'eq', value / 1000)], thisYear)).to.equal(null);
    const between = [rule('rating', 'gt', 7.1231), rule('rating', 'lt', 7.1239)];
    expect(impossibleRule(between, thisYear)).to.equal(1);
  });

  it('aren’t among the ready-made ones', () => {
    for (const [id, { rules }] of readyMadeChallenges)
      expect(impossibleRule(rules, thisYear), id).to.equal(null);
  });

  it('exclude every genre, language or country, in one rule or several, but not all except one', () => {
    for (const [field, all] of [
      ['genre', genreNames],
      ['language', [...languageCodes]],
      ['country', [...countryCodes]],
    ] as const) {
      const without = (names: readonly string[]) =>
        Array.from({ length: Math.ceil(names.length / maxRuleValues) }, (_, at) => {
          const value = names.slice(maxRuleValues * at, maxRuleValues * (at + 1));
          return { field, operator: 'notIn', value } as Rule;
        });
      const rules = without(all);
      expect(rulesSchema.parse(rules), field).to.deep.equal(rules);
      expect(impossibleRule(rules, thisYear), field).to.equal(rules.length - 1);
      expect(impossibleRule(without(all.slice(1)), thisYear), field).to.equal(null);
    }
  });

  it('are refused beyond the limits of every numeric field, and accepted at the limits', () => {
    for (const [field, operator, value, isPossible] of [
      ['rating', 'gt', 10, false],
      ['rating', 'gte', 10, true],
      ['rating', 'lt', 0, false],
      ['rating', 'lte', 0, true],
      ['runtime', 'gt', 1000, false],
      ['runtime', 'gte', 1000, true],
      ['runtime', 'lt', 1, false],
      ['runtime', 'lte', 1, true],
      ['popularity', 'lt', 0, false],
      ['popularity', 'gte', 0, true],
      ['popularity', 'gt', 1e12, false],
      ['popularity', 'gt', 10_000, true],
      ['year', 'lt', 1870, false],
      ['year', 'lte', 1870, true],
      ['year', 'gt', thisYear + 5, false],
      ['decade', 'gt', 2100, false],
      ['decade', 'lt', 1870, false],
    ] as const) {
      const only = [{ field, operator, value } as Rule];
      expect(impossibleRule(only, thisYear), `${field} ${operator} ${value}`).to.equal(isPossible ? null : 0);
    }
    const apart: Rule[] = [rule('rating', 'lt', 3), rule('rating', 'gt', 7)];
    expect(impossibleRule(apart, thisYear)).to.equal(1);
    expect(causeOfImpossible(apart[1]!, thisYear)).to.equal('former');
    expect(causeOfImpossible(rule('year', 'gt', thisYear + 5), thisYear)).to.equal('itself');
  });
});

describe('A movie', () => {
  it('can’t meet rules about what stays as it is, but may meet those about what changes or isn’t known', () => {
    const cleo = { ...unknownMovie, id: 1, year: 1962, rating: 7.6 };
    for (const [badRule, expected] of [
      [rule('year', 'eq', 1962), true],
      [rule('year', 'eq', 1950), false],
      [rule('rating', 'gte', 9), true],
      [rule('runtime', 'lt', 90), true],
    ] as const)
      expect(mayMeet([badRule], cleo), badRule.field).to.equal(expected);
  });
});
