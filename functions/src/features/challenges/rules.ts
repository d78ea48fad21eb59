import { foldText } from '@cine/contract/fold-text';
import type { MovieFacts } from '@cine/contract/movie';
import type { Rule, RuleField, RuleOperator } from '@cine/contract/rules';
import { foldedNames } from './folded-names.ts';

/** Whether a movie meets what was compiled. */
export type MovieTest = (movie: MovieFacts) => boolean;

/** What one rule found in a movie; `value` is the movie's own, as it is written, or null when unknown. */
export type RuleVerdict = {
  rule: Rule;
  met: boolean;
  known: boolean;
  value: string | number | readonly string[] | null;
};

/** The verdict on a movie, and each rule's own in the order of the rules. */
export type Explanation = { met: boolean; verdicts: RuleVerdict[] };

type NumberField = Extract<Rule, { operator: 'between' }>['field'];
type SingleField = NumberField | 'language';
type ListField = Exclude<RuleField, SingleField>;
type Comparison = Extract<RuleOperator, 'gt' | 'gte' | 'lt' | 'lte'>;

const numberOf: Record<NumberField, (movie: MovieFacts) => number | null> = {
  year: (movie) => movie.year,
  decade: (movie) => (movie.year === null ? null : movie.year - (movie.year % 10)),
  runtime: (movie) => movie.runtime,
  rating: (movie) => movie.rating,
  popularity: (movie) => movie.popularity,
};

const singleOf: Record<SingleField, (movie: MovieFacts) => string | number | null> = {
  ...numberOf,
  language: (movie) => movie.language,
};

const listOf: Record<ListField, (movie: MovieFacts) => readonly string[]> = {
  genre: (movie) => movie.genres,
  country: (movie) => movie.countries,
  director: (movie) => movie.directors,
  actor: (movie) => movie.cast,
  keyword: (movie) => movie.keywords,
};

/** The lists as comparisons see them: free text is folded, names and codes from a closed list need not be. */
const comparedListOf: typeof listOf = {
  ...listOf,
  director: (movie) => foldedNames(movie).directors,
  actor: (movie) => foldedNames(movie).cast,
  keyword: (movie) => foldedNames(movie).keywords,
};

/**
 * Compiles rules to one test, true when the movie meets all of them. What is unknown about a movie (null, or
 * an empty list) meets no rule, `ne` and `notIn` included: "not a western" is a statement about the movie.
 */
export function compileRules(rules: readonly Rule[]): MovieTest {
  // A movie leaves at its first unmet rule, so the rules that cost least come first.
  const tests = [...rules].sort((a, b) => cost(a) - cost(b)).map(compileRule);
  return tests.reduceRight<MovieTest>(
    (rest, test, i) => (i === tests.length - 1 ? test : (movie) => test(movie) && rest(movie)),
    () => true,
  );
}

/** The verdict of `compileRules`, with each rule's own and the movie's value for it. */
export function explain(rules: readonly Rule[], movie: MovieFacts): Explanation {
  const verdicts = rules.map((rule) => {
    const value = valueIn(rule.field, movie);
    return { rule, met: compileRule(rule)(movie), known: value !== null, value };
  });
  return { met: verdicts.every((verdict) => verdict.met), verdicts };
}

function valueIn(field: RuleField, movie: MovieFacts): RuleVerdict['value'] {
  if (!isList(field)) return singleOf[field](movie);
  const list = listOf[field](movie);
  return list.length > 0 ? list : null;
}

function isList(field: RuleField): field is ListField {
  return Object.hasOwn(listOf, field);
}

function isFreeText(field: ListField): boolean {
  return comparedListOf[field] !== listOf[field];
}

function cost({ field, operator }: Rule): number {
  if (!isList(field)) return 0;
  if (!isFreeText(field)) return 1;
  return operator === 'contains' ? 3 : 2;
}

function compileRule(rule: Rule): MovieTest {
  switch (rule.operator) {
    case 'eq':
      return oneOf(rule.field, [rule.value]);
    case 'ne':
      return noneOf(rule.field, [rule.value]);
    case 'in':
      return oneOf(rule.field, rule.value);
    case 'notIn':
      return noneOf(rule.field, rule.value);
    case 'contains':
      return isFreeText(rule.field) ? havingPart(rule.field, rule.value) : oneOf(rule.field, [rule.value]);
    case 'between':
      return between(rule.field, ...rule.value);
    default:
      return comparisons[rule.operator](numberOf[rule.field], rule.value);
  }
}

function oneOf(field: RuleField, values: readonly (string | number)[]): MovieTest {
  return isList(field) ? listHasOneOf(field, values.map(String)) : singleIsOneOf(field, values);
}

function singleIsOneOf(field: SingleField, values: readonly (string | number)[]): MovieTest {
  const read = singleOf[field];
  const [only] = values;
  if (values.length === 1) return (movie) => read(movie) === only;
  const wanted = new Set<string | number | null>(values);
  return (movie) => wanted.has(read(movie));
}

function listHasOneOf(field: ListField, values: readonly string[]): MovieTest {
  const read = comparedListOf[field];
  const names = isFreeText(field) ? values.map(foldText) : values;
  const [only = ''] = names;
  if (names.length === 1) return (movie) => read(movie).includes(only);
  const wanted = new Set(names);
  return (movie) => read(movie).some((name) => wanted.has(name));
}

function noneOf(field: RuleField, values: readonly (string | number)[]): MovieTest {
  const has = oneOf(field, values);
  return (movie) => valueIn(field, movie) !== null && !has(movie);
}

function havingPart(field: ListField, part: string): MovieTest {
  const read = comparedListOf[field];
  const folded = foldText(part);
  return (movie) => read(movie).some((name) => name.includes(folded));
}

function between(field: NumberField, low: number, high: number): MovieTest {
  const read = numberOf[field];
  return (movie) => {
    const value = read(movie);
    return value !== null && value >= low && value <= high;
  };
}

// One closure an operator: choosing the operator inside it would be paid again for every movie.
const comparisons: Record<
  Comparison,
  (read: (movie: MovieFacts) => number | null, bound: number) => MovieTest
> = {
  gt: (read, bound) => (movie) => (read(movie) ?? Number.NaN) > bound,
  gte: (read, bound) => (movie) => (read(movie) ?? Number.NaN) >= bound,
  lt: (read, bound) => (movie) => (read(movie) ?? Number.NaN) < bound,
  lte: (read, bound) => (movie) => (read(movie) ?? Number.NaN) <= bound,
};
