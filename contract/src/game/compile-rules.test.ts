import { assert } from 'chai';
import fc from 'fast-check';
import { customMovieIds } from '../movies/custom-movie.ts';
import type { MovieFacts } from '../movies/movie.ts';
import { genreNames } from '../movies/tmdb-codes.ts';
import { unknownMovie } from '../movies/unknown-movie.test-support.ts';
import { foldText } from '../text/fold-text.ts';
import {
  maxListedMovies,
  operatorsByField,
  type Rule,
  type RuleField,
  type RuleOperator,
  rulesSchema,
} from './challenge-rules.ts';
import { compileRules, explain } from './compile-rules.ts';
import { impossibleRule } from './possible-rules.ts';
import { rule } from './rule.ts';
import { ruleMovie } from './rule-movie.ts';

const cleo: MovieFacts = {
  ...unknownMovie,
  id: 499,
  title: 'Cléo from 5 to 7',
  year: 1962,
  runtime: 90,
  genres: ['Drama', 'Music'],
  language: 'fr',
  countries: ['FR', 'IT'],
  directors: ['Agnès Varda'],
  cast: ['Corinne Marchand', 'Antoine Bourseiller'],
  keywords: ['paris, france', 'nouvelle vague'],
  rating: 7.6,
  popularity: 9.25,
};

const meets = (movie: MovieFacts, ...rules: unknown[]) =>
  compileRules(rulesSchema.parse(rules))(ruleMovie(movie));

describe('compileRules', () => {
  const table: [field: RuleField, operator: string, value: unknown, met: boolean][] = [
    ['genre', 'eq', 'Music', true],
    ['genre', 'eq', 'Western', false],
    ['genre', 'ne', 'Western', true],
    ['genre', 'ne', 'Drama', false],
    ['genre', 'contains', 'Drama', true],
    ['genre', 'in', ['War', 'Music'], true],
    ['genre', 'in', ['War', 'Western'], false],
    ['genre', 'notIn', ['War', 'Western'], true],
    ['genre', 'notIn', ['War', 'Drama'], false],
    ['year', 'eq', 1962, true],
    ['year', 'ne', 1962, false],
    ['year', 'gt', 1961, true],
    ['year', 'gt', 1962, false],
    ['year', 'gte', 1962, true],
    ['year', 'gte', 1963, false],
    ['year', 'lt', 1963, true],
    ['year', 'lt', 1962, false],
    ['year', 'lte', 1962, true],
    ['year', 'lte', 1961, false],
    ['year', 'between', [1962, 1970], true],
    ['year', 'between', [1950, 1962], true],
    ['year', 'between', [1963, 1970], false],
    ['year', 'in', [1960, 1962], true],
    ['year', 'notIn', [1960, 1962], false],
    ['decade', 'eq', 1960, true],
    ['decade', 'in', [1950, 1970], false],
    ['decade', 'lt', 1970, true],
    ['decade', 'between', [1960, 1970], true],
    ['runtime', 'lte', 90, true],
    ['runtime', 'lt', 90, false],
    ['language', 'eq', 'fr', true],
    ['language', 'ne', 'fr', false],
    ['language', 'in', ['fr', 'it'], true],
    ['language', 'notIn', ['en'], true],
    ['country', 'eq', 'IT', true],
    ['country', 'notIn', ['US', 'IT'], false],
    ['country', 'contains', 'FR', true],
    ['director', 'eq', 'agnes varda', true],
    ['director', 'eq', 'varda', false],
    ['director', 'contains', 'VARDÀ', true],
    ['director', 'in', ['Akira Kurosawa', 'AGNES VARDA'], true],
    ['director', 'ne', 'Agnes Varda', false],
    ['director', 'notIn', ['Akira Kurosawa'], true],
    ['actor', 'contains', 'corinne', true],
    ['actor', 'eq', 'Antoine Bourseiller', true],
    ['actor', 'contains', 'delon', false],
    ['keyword', 'contains', 'paris', true],
    ['keyword', 'eq', 'paris', false],
    ['rating', 'gte', 7.6, true],
    ['rating', 'between', [7.7, 10], false],
    ['popularity', 'gt', 9, true],
  ];
  for (const [field, operator, value, met] of table) {
    it(`finds that Cléo ${met ? 'meets' : 'does not meet'} ${field} ${operator} ${value}`, () => {
      assert.equal(meets(cleo, { field, operator, value }), met);
    });
  }

  it('requires every rule to be met', () => {
    const french = rule('language', 'eq', 'fr');
    const long = rule('runtime', 'gt', 120);
    assert.isTrue(meets(cleo, french, french, french));
    assert.isFalse(meets(cleo, french, long));
    assert.isFalse(meets(cleo, long, french, french, french));
  });

  it('compares ё as е, and й in two code points as й', () => {
    const movie = { ...unknownMovie, directors: ['Алексей Ёлкин'] };
    assert.isTrue(meets(movie, rule('director', 'contains', 'елкин')));
    assert.isTrue(meets(movie, rule('director', 'eq', 'Алексей Ёлкин'.normalize('NFD'))));
  });

  it('accepts the first decade of a century', () => {
    assert.isTrue(meets({ ...cleo, year: 2000 }, rule('decade', 'eq', 2000)));
    assert.isTrue(meets({ ...cleo, year: 1909 }, rule('decade', 'eq', 1900)));
  });

  it('compares whole genres and countries only', () => {
    const movie = {
      ...unknownMovie,
      genres: ['Drama', 'Western', 'Science Fiction'],
      countries: ['FR', 'US'],
    };
    for (const value of genreNames) {
      assert.equal(
        meets(movie, { field: 'genre', operator: 'contains', value }),
        movie.genres.includes(value),
      );
    }
    assert.isFalse(meets(movie, rule('country', 'contains', 'RU')));
  });

  it('distinguishes zero from unknown', () => {
    const bad = { ...unknownMovie, rating: 0, popularity: 0 };
    assert.isTrue(meets(bad, rule('rating', 'lt', 5)));
    assert.isTrue(meets(bad, rule('popularity', 'eq', 0)));
  });
});

const names = [
  'Agnès Varda',
  'AGNES VARDA',
  'Varda',
  'Akira Kurosawa',
  'Élodie Paris',
  'paris',
  'Ёлкин',
  'елки',
];
/** Values of each field, few enough that rules meet movies. */
const values = {
  year: fc.integer({ min: 1958, max: 1972 }),
  decade: fc.constantFrom(1950, 1960, 1970),
  runtime: fc.integer({ min: 85, max: 92 }),
  rating: fc.constantFrom(0, 5, 5.5, 7.6),
  popularity: fc.constantFrom(0, 1, 9.25),
  genre: fc.constantFrom('Drama', 'War', 'Western', 'Science Fiction'),
  language: fc.constantFrom('fr', 'en', 'xx'),
  country: fc.constantFrom('FR', 'IT', 'SU'),
  director: fc.constantFrom(...names),
  actor: fc.constantFrom(...names),
  keyword: fc.constantFrom(...names),
} satisfies Record<RuleField, fc.Arbitrary<number | string>>;

type Values = fc.Arbitrary<number | string>;
const one = (value: Values) => value;
const several = (value: Values) =>
  fc.uniqueArray(value, { minLength: 1, maxLength: 4, selector: comparable });

/** What an operator compares with. */
const operands: Record<RuleOperator, (value: Values) => fc.Arbitrary<unknown>> = {
  eq: one,
  ne: one,
  gt: one,
  gte: one,
  lt: one,
  lte: one,
  contains: one,
  between: (value) => fc.tuple(value, value),
  in: several,
  notIn: several,
};

const anyRule: fc.Arbitrary<Rule> = fc
  .oneof(
    ...(Object.keys(values) as RuleField[]).map((field) =>
      fc
        .constantFrom(...operatorsByField[field])
        .chain((operator) => operands[operator](values[field]).map((value) => ({ field, operator, value }))),
    ),
  )
  // A range may be reversed.
  .map((rule) => rulesSchema.safeParse([rule]).data?.[0])
  .filter((rule) => rule !== undefined);
const anyRules = fc.array(anyRule, { minLength: 1, maxLength: 5 });

const listOf = (value: fc.Arbitrary<string>) => fc.uniqueArray(value, { maxLength: 3 });
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const anyMovie: fc.Arbitrary<MovieFacts> = fc
  .record({
    year: orNull(values.year),
    runtime: orNull(values.runtime),
    genres: listOf(values.genre),
    language: orNull(values.language),
    countries: listOf(values.country),
    directors: listOf(values.director),
    cast: listOf(values.actor),
    keywords: listOf(values.keyword),
    rating: orNull(values.rating),
    popularity: orNull(values.popularity),
  })
  .map((facts) => ({ ...unknownMovie, ...facts }));

function comparable(value: number | string): number | string {
  return typeof value === 'string' ? foldText(value) : value;
}

/** A slow reference implementation of a rule, independent of the code under test. */
function plainly(rule: Rule, movie: MovieFacts): boolean {
  const decade = movie.year === null ? null : Math.floor(movie.year / 10) * 10;
  const { genres, countries, directors, cast, keywords } = movie;
  const lists = { genre: genres, country: countries, director: directors, actor: cast, keyword: keywords };
  const values = [{ ...movie, movie: movie.id, decade, ...lists }[rule.field]]
    .flat()
    .filter((value) => value !== null)
    .map(comparable);
  if (values.length === 0) return false;
  const operands = [rule.value].flat().map(comparable);
  const [bound = '', high = ''] = operands;
  switch (rule.operator) {
    case 'eq':
    case 'in':
      return values.some((value) => operands.includes(value));
    case 'ne':
    case 'notIn':
      return !values.some((value) => operands.includes(value));
    case 'contains':
      return values.some((value) => `${value}`.includes(`${bound}`));
    case 'between':
      return values.every((value) => value >= bound && value <= high);
    case 'gt':
      return values.every((value) => value > bound);
    case 'gte':
      return values.every((value) => value >= bound);
    case 'lt':
      return values.every((value) => value < bound);
    case 'lte':
      return values.every((value) => value <= bound);
  }
}

describe('rules on any movie', () => {
  it('have the verdict of the reference implementation', () => {
    fc.assert(
      fc.property(anyRules, anyMovie, (rules, movie) => {
        assert.equal(
          compileRules(rules)(ruleMovie(movie)),
          rules.every((rule) => plainly(rule, movie)),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('that list movies are met by these alone', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), {
      minLength: 1,
      maxLength: maxListedMovies,
    });
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 300 }), (value, id) => {
        const list = { field: 'movie', operator: 'in', value };
        assert.equal(meets({ ...cleo, id }, list), value.includes(id));
        assert.isNull(impossibleRule(rulesSchema.parse([list]), 2026));
      }),
    );
    for (const value of [
      [],
      [0],
      [1.5],
      [1, 1],
      [customMovieIds.from],
      Array.from({ length: 201 }, (_, at) => at + 1),
    ])
      assert.isFalse(rulesSchema.safeParse([{ field: 'movie', operator: 'in', value }]).success, `${value}`);
  });

  it('are never met by an unknown value, for any operator', () => {
    fc.assert(fc.property(anyRule, (rule) => assert.isFalse(compileRules([rule])(ruleMovie(unknownMovie)))));
  });

  it('are explained with the verdict that the compiled rules have', () => {
    fc.assert(
      fc.property(anyRules, anyMovie, (rules, movie) => {
        const { met, verdicts } = explain(rules, movie);
        assert.equal(met, compileRules(rules)(ruleMovie(movie)));
        assert.deepEqual(
          verdicts.map((verdict) => [verdict.rule, verdict.met]),
          rules.map((rule) => [rule, plainly(rule, movie)]),
        );
        for (const verdict of verdicts) {
          assert.equal(verdict.known, verdict.value !== null);
          assert.isFalse(verdict.met && !verdict.known);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('have the same verdict in any order', () => {
    fc.assert(
      fc.property(anyRules, anyMovie, (rules, movie) => {
        assert.equal(
          compileRules(rules)(ruleMovie(movie)),
          compileRules(rules.toReversed())(ruleMovie(movie)),
        );
      }),
    );
  });
});

describe('explain', () => {
  it('shows each rule, whether it is met and what the movie has', () => {
    const rules = rulesSchema.parse([
      rule('decade', 'eq', 1970),
      rule('director', 'contains', 'varda'),
      rule('actor', 'ne', 'Alain Delon'),
      rule('runtime', 'lt', 100),
    ]);
    assert.deepEqual(explain(rules, { ...cleo, cast: [], runtime: null }), {
      met: false,
      verdicts: [
        { rule: rules[0]!, met: false, known: true, value: 1960 },
        { rule: rules[1]!, met: true, known: true, value: ['Agnès Varda'] },
        { rule: rules[2]!, met: false, known: false, value: null },
        { rule: rules[3]!, met: false, known: false, value: null },
      ],
    });
  });
});
