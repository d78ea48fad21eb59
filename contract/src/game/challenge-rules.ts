/** The rules of challenges: fields, operators, values, and why a rule is refused. */
import * as z from 'zod';
import { customMovieIds } from '../movies/custom-movie.ts';
import { countryCodes, genreNames, languageCodes } from '../movies/tmdb-codes.ts';
import { asNamed, refuse } from '../primitives.ts';
import { foldText } from '../text/fold-text.ts';

/** Stable reasons for refusing a rule; every issue has one as `params.reason`. */
export const ruleFaultSchema = z.enum([
  'rule-malformed',
  'rule-field-unknown',
  'rule-operator-unfit',
  'rule-value-unfit',
  'rule-values-repeated',
  'rule-range-reversed',
  'rule-list-second',
  'rules-count',
  'rules-too-long',
]);
export type RuleFault = z.infer<typeof ruleFaultSchema>;

type Refused = { readonly input?: unknown };

// zod copies an issue's own keys after asking for the message, so that built-in issues ("expected number")
// get `params.reason`, too.
function refusedAs(
  reason: RuleFault,
  paramsOf: (input: unknown) => object = () => ({}),
): { error: (issue: Refused) => string } {
  return {
    error: (issue) => {
      Object.assign(issue, { params: { reason, ...paramsOf(issue.input) } });
      return reason;
    },
  };
}

const malformed = refusedAs('rule-malformed');
const fieldUnknown = refusedAs('rule-field-unknown', (rule) => ({
  value: asNamed((rule as Rule).field),
  known: [...Object.keys(operatorsByField), 'movie'].join(', '),
}));
const operatorUnfit = refusedAs('rule-operator-unfit', (rule) => ({
  value: asNamed((rule as Rule).operator),
  known: operatorsByField[(rule as { field: RuleField }).field].join(', '),
}));
/** `fitting`: the values that would fit, where they can be said. */
const unfitFor = (fitting: string) =>
  refusedAs('rule-value-unfit', (value) => ({ value: asNamed(value), known: fitting }));
const unfit = unfitFor('none');
const repeated = refusedAs('rule-values-repeated', (values) => ({
  value: asNamed(firstRepeated(values as (number | string)[])),
}));
const reversed = refusedAs('rule-range-reversed');
const count = refusedAs('rules-count');

/** Range and step of a rule's numbers. Years and decades are of the first release, runtimes in minutes. */
export const numberLimits = {
  year: { min: 1870, max: 2100, step: 1 },
  decade: { min: 1870, max: 2100, step: 10 },
  runtime: { min: 1, max: 1000, step: 1 },
  rating: { min: 0, max: 10, step: 0.1 },
  popularity: { min: 0, max: null, step: 1 },
} as const;

/** The most letters of a name that a rule asks for. */
export const maxNameLength = 60;
/** The most values of a rule. */
export const maxRuleValues = 30;
/** The most rules of a challenge. */
export const maxRules = 10;

function inRange({ min, max }: { min: number; max: number }, number: (unfit: object) => z.ZodNumber) {
  const outside = unfitFor(`${min}–${max}`);
  return number(outside).min(min, outside).max(max, outside);
}

const year = inRange(numberLimits.year, z.int);
const decade = inRange(numberLimits.decade, z.int).multipleOf(
  numberLimits.decade.step,
  unfitFor('1960, 1970, 1980, …'),
);
const runtime = inRange(numberLimits.runtime, z.int);
const rating = inRange(numberLimits.rating, z.number);
const negative = unfitFor('0, …');
const popularity = z.number(negative).min(numberLimits.popularity.min, negative);
const genre = z.enum(genreNames, unfitFor(genreNames.join(', ')));
const code = (of: { has(code: string): boolean }, fitting: string) => {
  const unknown = unfitFor(fitting);
  return z.string(unknown).refine((each) => of.has(each), unknown);
};
const language = code(languageCodes, 'fr, en, ru, … (ISO 639-1)');
const country = code(countryCodes, 'FR, US, … (ISO 3166-1)');
// Firestore can't store lone surrogates.
const halfLetter = /\p{Cs}/u;
const text = z
  .string(unfit)
  .max(maxNameLength, unfit)
  .refine((words) => foldText(words) !== '' && !halfLetter.test(words), unfit);

/** Values that compare as equal are the same: "Amélie" and "amelie". */
function comparable(value: number | string): number | string {
  return typeof value === 'string' ? foldText(value) : value;
}

function firstRepeated<Value extends number | string>(values: readonly Value[]): Value | undefined {
  const keys = values.map(comparable);
  return values.find((_, at) => keys.indexOf(keys[at]!) < at);
}

/** A field's operators: those with one value, and `in` and `notIn` with several distinct ones. */
function oneOrSeveral<F extends string, O extends string, V extends number | string>(
  name: F,
  operators: readonly O[],
  value: z.ZodType<V, V>,
) {
  const field = z.literal(name);
  const values = z
    .array(value, unfit)
    .min(1, unfit)
    .max(maxRuleValues, unfit)
    .refine((items) => firstRepeated(items) === undefined, repeated);
  return [
    z.strictObject({ field, operator: z.enum(operators), value }, malformed),
    z.strictObject({ field, operator: z.enum(['in', 'notIn']), value: values }, malformed),
  ] as const;
}

/** `between` includes both ends. */
function numberRule<F extends string>(name: F, value: z.ZodType<number, number>) {
  const range = z.tuple([value, value], unfit).refine(([low, high]) => low <= high, reversed);
  const between = z.strictObject(
    { field: z.literal(name), operator: z.literal('between'), value: range },
    malformed,
  );
  const oneValue = oneOrSeveral(name, ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'], value);
  return z.discriminatedUnion('operator', [...oneValue, between], operatorUnfit);
}

function nameRule<F extends string, V extends string>(name: F, value: z.ZodType<V, V>) {
  return z.discriminatedUnion('operator', oneOrSeveral(name, ['eq', 'ne'], value), operatorUnfit);
}

/**
 * `eq`: the list has the value. `contains`: one of its names has the value as a part, or for genre and
 * country, which are not free text, the same as `eq`.
 */
function listRule<F extends string, V extends string>(name: F, value: z.ZodType<V, V>) {
  return z.discriminatedUnion('operator', oneOrSeveral(name, ['eq', 'ne', 'contains'], value), operatorUnfit);
}

/** The most movies of a list that a rule names; each participant has a copy of it. */
export const maxListedMovies = 200;

const listOperatorUnfit = refusedAs('rule-operator-unfit', (rule) => ({
  value: asNamed((rule as { operator: unknown }).operator),
  known: 'in',
}));
const catalogueId = unfitFor(`1–${customMovieIds.from - 1}`);
/** One of some movies of the catalogue: nobody else has one's own. */
const movieList = z.discriminatedUnion(
  'operator',
  [
    z.strictObject(
      {
        field: z.literal('movie'),
        operator: z.literal('in'),
        value: z
          .array(
            z
              .int(catalogueId)
              .min(1, catalogueId)
              .max(customMovieIds.from - 1, catalogueId),
            unfit,
          )
          .min(1, unfit)
          .max(maxListedMovies, unfitFor(`1–${maxListedMovies}`))
          .refine((ids) => firstRepeated(ids) === undefined, repeated),
      },
      malformed,
    ),
  ],
  listOperatorUnfit,
);

/**
 * One rule for a movie. A misfit is refused at its key: `operator` if the field lacks it, `value` (or one of
 * its items) if the field can't have it.
 */
export const ruleSchema = z.discriminatedUnion(
  'field',
  [
    listRule('genre', genre),
    numberRule('year', year),
    numberRule('decade', decade),
    numberRule('runtime', runtime),
    nameRule('language', language),
    listRule('country', country),
    listRule('director', text),
    listRule('actor', text),
    listRule('keyword', text),
    numberRule('rating', rating),
    numberRule('popularity', popularity),
    movieList,
  ],
  { error: (issue) => ('discriminator' in issue ? fieldUnknown : malformed).error(issue) },
);
export type Rule = z.infer<typeof ruleSchema>;
/** A field about which anyone may make rules; lists of movies come from collections. */
export type RuleField = Exclude<Rule['field'], 'movie'>;
export type RuleOperator = Rule['operator'];

/** The most bytes of a challenge's rules as JSON, since every participant has a copy. */
export const maxRulesBytes = 4000;

/** Rules that a movie must all meet, at least one. */
export const rulesSchema = z
  .array(ruleSchema, malformed)
  .min(1, count)
  .max(maxRules, count)
  .superRefine((rules, ctx) => {
    const [, second] = [...rules.entries()].filter(([, { field }]) => field === 'movie');
    const reason: RuleFault = 'rule-list-second';
    // Without a message, the array's own would be asked for.
    if (second) ctx.addIssue({ ...refuse(reason), message: reason, path: [second[0]] });
  })
  .refine(
    (rules) => new TextEncoder().encode(JSON.stringify(rules)).length <= maxRulesBytes,
    refusedAs('rules-too-long', () => ({ limit: maxRulesBytes })),
  );

const numberOperators = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'in', 'notIn'] as const;
const listOperators = ['eq', 'ne', 'contains', 'in', 'notIn'] as const;

/** Each field's operators, in display order. */
export const operatorsByField: Readonly<Record<RuleField, readonly RuleOperator[]>> = {
  genre: listOperators,
  year: numberOperators,
  decade: numberOperators,
  runtime: numberOperators,
  language: ['eq', 'ne', 'in', 'notIn'],
  country: listOperators,
  director: listOperators,
  actor: listOperators,
  keyword: listOperators,
  rating: numberOperators,
  popularity: numberOperators,
};
