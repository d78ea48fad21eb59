/** Tests whether a movie meets a challenge's rules, and explains each rule's verdict. */
import type { MovieFacts } from '../movies/movie.ts';
import { foldText } from '../text/fold-text.ts';
import type { Rule } from './challenge-rules.ts';
import {
  type NameField,
  type NumberField,
  nameFields,
  numberFields,
  type RuleMovie,
  ruleMovie,
  valuesByField,
} from './rule-movie.ts';

type Field = Rule['field'];

export type MovieTest = (movie: RuleMovie) => boolean;

/** One rule's verdict on a movie; `value` is the movie's own, or null if unknown. */
export type RuleVerdict = {
  rule: Rule;
  met: boolean;
  known: boolean;
  value: string | number | readonly string[] | null;
};

/** The verdict on a movie, and each rule's own in the order of the rules. */
export type Explanation = { met: boolean; verdicts: RuleVerdict[] };

/**
 * Compiles rules to one test, true if the movie meets all of them. An unknown value meets no rule, not even
 * `ne` and `notIn`: "not a western" is a statement about the movie.
 */
export function compileRules(rules: readonly Rule[]): MovieTest {
  // A movie leaves at its first unmet rule, so the rules that cost least come first.
  const [first, ...others] = rules.toSorted((a, b) => cost(a) - cost(b)).map(compileRule);
  return others.reduce((before, test) => (movie) => before(movie) && test(movie), first ?? (() => true));
}

/** The verdict of `compileRules`, with each rule's own and the movie's value for it. */
export function explain(rules: readonly Rule[], facts: MovieFacts): Explanation {
  const movie = ruleMovie(facts);
  const verdicts = rules.map((rule) => {
    const value = valueIn(facts, rule.field);
    return { rule, met: compileRule(rule)(movie), known: value !== null, value };
  });
  return { met: verdicts.every((verdict) => verdict.met), verdicts };
}

function valueIn(facts: MovieFacts, field: Field): RuleVerdict['value'] {
  if (field === 'language') return facts.language;
  const value = valuesByField(facts)[field];
  return Array.isArray(value) && value.length === 0 ? null : value;
}

function cost({ field, operator }: Rule): number {
  if (isNumberField(field)) return 0;
  return operator === 'contains' ? 2 : 1;
}

function isNumberField(field: Field): field is NumberField {
  return (numberFields as readonly string[]).includes(field);
}

function compileRule(rule: Rule): MovieTest {
  switch (rule.operator) {
    case 'eq':
    case 'in':
      return oneOf(rule.field, [rule.value].flat());
    case 'ne':
    case 'notIn':
      return noneOf(rule.field, [rule.value].flat());
    case 'contains':
      return havingPart(rule.field, rule.value);
    case 'between':
      return between(rule.field, ...rule.value);
    default:
      return comparisons[rule.operator](numberFields.indexOf(rule.field), rule.value);
  }
}

function oneOf(field: Field, values: readonly (number | string)[]): MovieTest {
  if (isNumberField(field)) {
    const at = numberFields.indexOf(field);
    const numbers = new Set(values.map(Number));
    return (movie) => numbers.has(movie.numbers[at]!);
  }
  const at = nameFields.indexOf(field);
  const names = values.map((value) => foldText(`${value}`));
  const [only = ''] = names;
  if (names.length === 1) return (movie) => movie.names[at]!.includes(only);
  return (movie) => names.some((name) => movie.names[at]!.includes(name));
}

function noneOf(field: Field, values: readonly (number | string)[]): MovieTest {
  const has = oneOf(field, values);
  if (isNumberField(field)) {
    const at = numberFields.indexOf(field);
    return (movie) => !Number.isNaN(movie.numbers[at]) && !has(movie);
  }
  const at = nameFields.indexOf(field);
  return (movie) => movie.names[at]!.length > 0 && !has(movie);
}

function havingPart(field: NameField, part: string): MovieTest {
  const at = nameFields.indexOf(field);
  const folded = foldText(part);
  return (movie) => movie.lines[at]!.includes(folded);
}

function between(field: NumberField, low: number, high: number): MovieTest {
  const at = numberFields.indexOf(field);
  return (movie) => movie.numbers[at]! >= low && movie.numbers[at]! <= high;
}

// One closure per operator, since choosing the operator inside would cost again for every movie.
const comparisons: Record<'gt' | 'gte' | 'lt' | 'lte', (at: number, bound: number) => MovieTest> = {
  gt: (at, bound) => (movie) => movie.numbers[at]! > bound,
  gte: (at, bound) => (movie) => movie.numbers[at]! >= bound,
  lt: (at, bound) => (movie) => movie.numbers[at]! < bound,
  lte: (at, bound) => (movie) => movie.numbers[at]! <= bound,
};
