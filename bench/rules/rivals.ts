/** The challenge's rules in JsonLogic and json-rules-engine. */
import jsonLogic from 'json-logic-js';
import { type ConditionProperties, Engine, Operator } from 'json-rules-engine';
import type { Rule } from '../../contract/src/game/challenge-rules.ts';
import type { MovieFacts } from '../../contract/src/movies/movie.ts';
import { foldText } from '../../contract/src/text/fold-text.ts';

/** A movie in the rivals' best form: folded text, the decade computed, one key a field, unknown is null. */
export type FlatMovie = Record<Rule['field'], string | number | string[] | null>;

export function flatten(movie: MovieFacts): FlatMovie {
  const list = (items: string[], fold = (text: string) => text) =>
    items.length > 0 ? items.map(fold) : null;
  return {
    genre: list(movie.genres),
    year: movie.year,
    decade: movie.year === null ? null : movie.year - (movie.year % 10),
    runtime: movie.runtime,
    language: movie.language,
    country: list(movie.countries),
    director: list(movie.directors, foldText),
    actor: list(movie.cast, foldText),
    keyword: list(movie.keywords, foldText),
    rating: movie.rating,
    popularity: movie.popularity,
    movie: movie.id,
  };
}

/** Whether a field has several values, and whether they are codes, which are compared as they are. */
const fields: Record<Rule['field'], { isList?: true; isCode?: true }> = {
  genre: { isList: true, isCode: true },
  year: {},
  decade: {},
  runtime: {},
  language: { isCode: true },
  country: { isList: true, isCode: true },
  director: { isList: true },
  actor: { isList: true },
  keyword: { isList: true },
  rating: {},
  popularity: {},
  movie: {},
};

function compared<T>(rule: Rule, value: T): T | string {
  return typeof value === 'string' && !fields[rule.field].isCode ? foldText(value) : value;
}

/** The challenge as JsonLogic, with a guard against null only where JavaScript's comparison needs one. */
export function toJsonLogic(rules: readonly Rule[]): unknown {
  return { and: rules.map(logicOf) };
}

function logicOf(rule: Rule): unknown {
  const fact = { var: rule.field };
  const values = [rule.value].flat().map((value) => compared(rule, value));
  const [value, high] = values;
  const guarded = (logic: unknown) => ({ and: [{ '!==': [fact, null] }, logic] });
  const listHas =
    values.length === 1 ? { in: [value, fact] } : { some: [fact, { in: [{ var: '' }, values] }] };
  const has = fields[rule.field].isList ? listHas : { in: [fact, values] };
  switch (rule.operator) {
    case 'eq':
      return fields[rule.field].isList ? has : { '===': [fact, value] };
    case 'in':
      return has;
    case 'ne':
      return guarded(fields[rule.field].isList ? { '!': [has] } : { '!==': [fact, value] });
    case 'notIn':
      return guarded({ '!': [has] });
    case 'contains':
      return fields[rule.field].isCode ? has : { some: [fact, { in: [value, { var: '' }] }] };
    case 'between':
      return guarded({ '<=': [value, fact, high] });
    default:
      return guarded({ [{ gt: '>', gte: '>=', lt: '<', lte: '<=' }[rule.operator]]: [fact, value] });
  }
}

/** Whether a movie meets JsonLogic made by `toJsonLogic`. */
export function meetsJsonLogic(logic: unknown, movie: FlatMovie): boolean {
  return jsonLogic.apply(logic, movie) === true;
}

/** The challenges as one json-rules-engine, which loads a movie's facts once, with the operators it lacks. */
export function toRulesEngine(challenges: readonly Rule[][]): Engine {
  const engine = new Engine();
  for (const operator of listOperators) engine.addOperator(operator);
  for (const [i, rules] of challenges.entries()) {
    engine.addRule({ conditions: { all: rules.flatMap(conditionsOf) }, event: { type: `${i}` } });
  }
  return engine;
}

const isList = (fact: unknown): boolean => Array.isArray(fact);
const listOperators = [
  new Operator<string[], string[]>(
    'hasOneOf',
    (names, values) => names.some((name) => values.includes(name)),
    isList,
  ),
  new Operator<string[], string[]>(
    'hasNoneOf',
    (names, values) => !names.some((name) => values.includes(name)),
    isList,
  ),
  new Operator<string[], string>(
    'hasPart',
    (names, part) => names.some((name) => name.includes(part)),
    isList,
  ),
];

function conditionsOf(rule: Rule): ConditionProperties[] {
  const fact = rule.field;
  const list = fields[fact].isList;
  const values = [rule.value].flat().map((value) => compared(rule, value));
  const [value] = values;
  const guard = { fact, operator: 'notEqual', value: null };
  switch (rule.operator) {
    case 'eq':
      return [{ fact, operator: list ? 'contains' : 'equal', value }];
    case 'ne':
      return list
        ? [{ fact, operator: 'doesNotContain', value }]
        : [guard, { fact, operator: 'notEqual', value }];
    case 'in':
      return [{ fact, operator: list ? 'hasOneOf' : 'in', value: values }];
    case 'notIn':
      return list
        ? [{ fact, operator: 'hasNoneOf', value: values }]
        : [guard, { fact, operator: 'notIn', value: values }];
    case 'contains':
      return [{ fact, operator: fields[fact].isCode ? 'contains' : 'hasPart', value }];
    case 'between':
      return [
        { fact, operator: 'greaterThanInclusive', value: values[0] },
        { fact, operator: 'lessThanInclusive', value: values[1] },
      ];
    default:
      return [{ fact, operator: engineComparisons[rule.operator], value }];
  }
}

const engineComparisons = {
  gt: 'greaterThan',
  gte: 'greaterThanInclusive',
  lt: 'lessThan',
  lte: 'lessThanInclusive',
};

export async function metInRulesEngine(engine: Engine, movie: FlatMovie): Promise<number[]> {
  const { events } = await engine.run(movie);
  return events.map((event) => Number(event.type)).sort((a, b) => a - b);
}
