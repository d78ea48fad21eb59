/** A rule while it is edited: the form's values, kept when the operator changes. */
import {
  maxNameLength,
  maxRuleValues,
  numberLimits,
  operatorsByField,
  type Rule,
  type RuleField,
  type RuleOperator,
  ruleSchema,
} from '@cine/contract/game/challenge-rules';
import { countryCodes, genreNames, languageCodes } from '@cine/contract/movies/tmdb-codes';
import { foldText } from '@cine/contract/text/fold-text';

export type DraftRule = {
  /** Identifies it on the page. */
  key: number;
  field: RuleField;
  operator: RuleOperator;
  one: string;
  low: string;
  high: string;
  many: readonly string[];
  /** The movies of a list, which stays as it is. */
  movies?: readonly number[];
};

export type InputKind = 'choice' | 'number' | 'text';

type Entry = Exclude<InputKind, 'choice'> | readonly string[];

export const fields = Object.keys(operatorsByField) as RuleField[];

const decades = Array.from(
  { length: (numberLimits.decade.max - numberLimits.decade.min) / numberLimits.decade.step + 1 },
  (_, at) => String(numberLimits.decade.max - at * numberLimits.decade.step),
);

const entries: Readonly<Record<RuleField, Entry>> = {
  genre: genreNames,
  year: 'number',
  decade: decades,
  runtime: 'number',
  language: [...languageCodes],
  country: [...countryCodes],
  director: 'text',
  actor: 'text',
  keyword: 'text',
  rating: 'number',
  popularity: 'number',
};

/** All values of a field with choices; null for other fields. */
export function choicesFor(field: RuleField): readonly string[] | null {
  const entry = entries[field];
  return typeof entry === 'string' ? null : entry;
}

export function inputKindOf(field: RuleField): InputKind {
  const entry = entries[field];
  return typeof entry === 'string' ? entry : 'choice';
}

/** The operators that the builder offers; for fields with choices, `contains` is the same as `eq`. */
export function operatorsOf(field: RuleField): RuleOperator[] {
  return operatorsByField[field].filter(
    (operator) => operator !== 'contains' || inputKindOf(field) === 'text',
  );
}

export function newDraft(key: number, field: RuleField = 'genre'): DraftRule {
  return { key, field, operator: 'eq', one: '', low: '', high: '', many: [] };
}

/** Whether nothing was chosen or typed yet. */
export function isBlank({ one, low, high, many, movies }: DraftRule): boolean {
  return one + low + high === '' && many.length === 0 && !movies;
}

/** A draft of "one of these movies". */
export function listDraft(key: number, movies: readonly number[]): DraftRule {
  return { ...newDraft(key), movies };
}

export function draftOf(rule: Rule, key: number): DraftRule {
  if (rule.field === 'movie') return listDraft(key, rule.value);
  const { field, operator, value } = rule;
  const values = [value].flat().map(String);
  const isOffered = operatorsOf(field).includes(operator);
  return {
    key,
    field,
    operator: isOffered ? operator : 'eq',
    one: values[0] ?? '',
    low: values[0] ?? '',
    high: values.at(-1) ?? '',
    many: Array.isArray(value) ? values : [],
  };
}

/** Changes the field; keeps the operator if the new field has it. */
export function withField({ key, operator }: DraftRule, field: RuleField): DraftRule {
  const offered = operatorsOf(field);
  return { ...newDraft(key, field), operator: offered.includes(operator) ? operator : offered[0]! };
}

/**
 * Changes the operator; a single value becomes the first of several, and the first of several the single one.
 */
export function withOperator(draft: DraftRule, operator: RuleOperator): DraftRule {
  const one = draft.one === '' ? (draft.many[0] ?? draft.low) : draft.one;
  const many = draft.many.length > 0 || one === '' ? draft.many : [one];
  return { ...draft, operator, one, low: draft.low === '' ? one : draft.low, many };
}

/** Adds a value, unless it is there already or the list is full. */
export function withValue(draft: DraftRule, value: string): DraftRule {
  const isThere = draft.many.some((other) => foldText(other) === foldText(value));
  if (isThere || draft.many.length >= maxRuleValues || !fitsAlone(draft.field, value)) return draft;
  return { ...draft, many: [...draft.many, value] };
}

/** The rule, or null while incomplete. Anything the server would refuse counts as incomplete. */
export function ruleOf({ field, operator, one, low, high, many, movies }: DraftRule): Rule | null {
  if (movies) return ruleSchema.safeParse({ field: 'movie', operator: 'in', value: movies }).data ?? null;
  const read = (text: string) => readValue(field, text);
  // The lower end comes first, in whichever order they were typed.
  const range = [read(low), read(high)].sort((a, b) => Number(a) - Number(b));
  const value =
    operator === 'between' ? range : operator === 'in' || operator === 'notIn' ? many.map(read) : read(one);
  return ruleSchema.safeParse({ field, operator, value }).data ?? null;
}

export function fitsAlone(field: RuleField, text: string): boolean {
  return ruleSchema.safeParse({ field, operator: 'eq', value: readValue(field, text) }).success;
}

function readValue(field: RuleField, text: string): string | number {
  if (!(field in numberLimits)) return text.trim().slice(0, maxNameLength);
  return text.trim() === '' ? Number.NaN : Number(text);
}
