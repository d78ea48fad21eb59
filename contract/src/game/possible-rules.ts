/** Finds rules that leave no movie. */
import type { MovieFacts } from '../movies/movie.ts';
import { countryCodes, genreNames, languageCodes } from '../movies/tmdb-codes.ts';
import { foldText } from '../text/fold-text.ts';
import { numberLimits, type Rule } from './challenge-rules.ts';
import { explain } from './compile-rules.ts';

type Field = Rule['field'];

/** Numbers from and to, both included. */
type Span = readonly [from: number, to: number];

const all: Span = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** How many steps a unit has: years and minutes are whole numbers, TMDB's ratings have three decimals. */
const stepsOf: { readonly [field in Field]?: number } = { year: 1, runtime: 1, rating: 1000 };

/** How many years ahead movies are announced; no rule can count on later ones. */
const yearsAhead = 5;
/** Several times what any movie has had at TMDB, which sets no limit. */
const mostPopular = 100_000;

/** All names that a movie can have in a field, where they are known. */
const allNames: { readonly [field in Field]?: Iterable<string> } = {
  genre: genreNames,
  language: languageCodes,
  country: countryCodes,
};

/**
 * The index of the first rule that leaves no movie, with those before it or because it asks for what no movie
 * has, such as a year too far ahead or a rating above the highest; otherwise null. `year` is the current one.
 */
export function impossibleRule(rules: readonly Rule[], year: number): number | null {
  const spans = new Map<Field, readonly Span[]>(
    (['year', 'runtime', 'rating', 'popularity'] as const).map((field) => {
      const { min, max } = numberLimits[field];
      return [field, [[min, field === 'year' ? year + yearsAhead : (max ?? mostPopular)]]];
    }),
  );
  const names = new Map<Field, Names>();
  for (const [index, rule] of rules.entries()) {
    const numbers = spansOf(rule);
    if (numbers) {
      // A decade is a span of years.
      const field = rule.field === 'decade' ? 'year' : rule.field;
      const both = common(spans.get(field)!, numbers);
      const left = both.filter((span) => hasStep(span, stepsOf[field]));
      if (left.length === 0) return index;
      spans.set(field, left);
    } else {
      const ofField = names.get(rule.field) ?? namesOf(rule.field);
      names.set(rule.field, ofField);
      addNames(ofField, rule);
      const isOne = rule.field === 'language' || rule.field === 'movie';
      if (!canBeMet(ofField, isOne)) return index;
    }
  }
  return null;
}

/** Whether a rule that leaves no movie would leave none by itself, or does because of those before it. */
export type ImpossibleCause = 'itself' | 'former';

export function causeOfImpossible(rule: Rule, year: number): ImpossibleCause {
  return impossibleRule([rule], year) === null ? 'former' : 'itself';
}

/** What changes after a movie is out. */
const changing: ReadonlySet<Field> = new Set<Field>(['rating', 'popularity']);

/** Whether a movie meets all rules, now or once what changes or isn't known of it does. */
export function mayMeet(rules: readonly Rule[], facts: MovieFacts): boolean {
  return explain(rules, facts).verdicts.every(
    ({ rule, met, known }) => met || !known || changing.has(rule.field),
  );
}

/** The numbers that meet a rule; null if it isn't about a number. */
function spansOf(rule: Rule): Span[] | null {
  const { field, operator, value } = rule;
  if (!(field in numberLimits)) return null;
  const [lowest, highest] = all;
  const end = (number: number) => (field === 'decade' ? number + 9 : number);
  const bounds = [value].flat() as number[];
  const [first = 0, last = first] = bounds;
  switch (operator) {
    case 'eq':
    case 'in':
      return bounds.map((each) => [each, end(each)]);
    case 'ne':
    case 'notIn':
      return bounds.reduce((left, each) => common(left, besides([each, end(each)])), [all]);
    case 'gt':
      return [[next(end(first)), highest]];
    case 'gte':
      return [[first, highest]];
    case 'lt':
      return [[lowest, previous(first)]];
    case 'lte':
      return [[lowest, end(first)]];
    case 'between':
      return [[first, end(last)]];
    default:
      return null;
  }
}

/** Numbers above or below another are taken to differ from it by at least this. */
const closest = 1e-6;
const next = (number: number) => number + closest;
const previous = (number: number) => number - closest;

function besides([from, to]: Span): Span[] {
  return [
    [all[0], previous(from)],
    [next(to), all[1]],
  ];
}

/** Whether a span has one of the numbers that a field can have; any if steps aren't known. */
function hasStep([from, to]: Span, steps: number | undefined): boolean {
  // Products such as 7.123 × 1000 are off by less than this.
  const slack = closest / 10;
  return steps === undefined || Math.ceil(from * steps - slack) <= Math.floor(to * steps + slack);
}

function common(spans: readonly Span[], others: readonly Span[]): Span[] {
  return spans.flatMap(([from, to]) =>
    others.flatMap(([otherFrom, otherTo]): Span[] => {
      const low = Math.max(from, otherFrom);
      const high = Math.min(to, otherTo);
      return low <= high ? [[low, high]] : [];
    }),
  );
}

/** Sets of which a movie needs one name each, and names it may not have. */
type Names = { required: ReadonlySet<string>[]; excluded: Set<string> };

/** The names of a field before any rule: one of all, where they are known. */
function namesOf(field: Field): Names {
  const every = allNames[field];
  return { required: every ? [new Set(Array.from(every, foldText))] : [], excluded: new Set() };
}

function addNames({ required, excluded }: Names, { field, operator, value }: Rule): void {
  const names = [value].flat().map((each) => foldText(String(each)));
  if (operator === 'ne' || operator === 'notIn') {
    for (const each of names) excluded.add(each);
    return;
  }
  const isWholeName = operator === 'eq' || operator === 'in' || field === 'genre' || field === 'country';
  if (isWholeName) required.push(new Set(names));
}

/** Whether some names meet all rules; `isOne` where a movie has one name only, such as its language. */
function canBeMet({ required, excluded }: Names, isOne: boolean): boolean {
  const allowed = required.map((names) => [...names].filter((name) => !excluded.has(name)));
  if (allowed.some((names) => names.length === 0)) return false;
  const [first, ...others] = allowed;
  return !isOne || !first || first.some((name) => others.every((names) => names.includes(name)));
}
