import type { Message, Value } from '../interfaces.ts';
import {
  BytesValue,
  compare,
  fromProto,
  isNumber,
  MapValue,
  type RulesValue,
  TimestampValue,
  typeName,
} from './values.ts';

/** What the filters say of one field, which therefore exists. */
export type Facts = {
  /** The value, when it is the only one that passes. */
  exact?: RulesValue;
  /** Its type; `number` for both kinds of number. */
  kind?: string;
  notNull: boolean;
  lower: Bound[];
  upper: Bound[];
  unequal: RulesValue[];
  /** Items of a list. */
  contained: RulesValue[];
};
export type Bound = { value: RulesValue; inclusive: boolean };

/** Facts by field path, for one alternative of a query. */
export type Constraints = { facts: Map<string, Facts>; maps: Set<string> };

type Filter = { path: string[]; operator: string; value: Value };

const MAX_ALTERNATIVES = 100;

/**
 * The query's filters as alternatives of which each document in the result passes at least one; null if there are
 * more than any valid query has, or none.
 */
export function alternatives(query: Message | undefined): Constraints[] | null {
  const found = disjunction(query?.where ?? {});
  return found === null || found.length === 0 ? null : found.map(constraintsOf);
}

/** `request.query`. */
export function queryValue(query: Message | undefined): MapValue {
  const entries = new Map<string, RulesValue>();
  const limit = query?.limit?.value ?? query?.limit;
  if (limit !== undefined && limit !== null) entries.set('limit', BigInt(limit));
  if (query?.offset) entries.set('offset', BigInt(query.offset));
  if (query?.orderBy?.length > 0) {
    const terms = query?.orderBy.map(
      (order: Message) => `${order.field.fieldPath} ${order.direction === 'DESCENDING' ? 'DESC' : 'ASC'}`,
    );
    entries.set('orderBy', terms.join(', '));
  }
  return new MapValue(entries);
}

function disjunction(filter: Message): Filter[][] | null {
  if (filter.compositeFilter) {
    const parts: (Filter[][] | null)[] = (filter.compositeFilter.filters ?? []).map(disjunction);
    const { op } = filter.compositeFilter;
    return op === 'OR' ? anyOf(parts) : op === 'AND' ? allOf(parts) : null;
  }
  if (filter.unaryFilter) {
    const { field, op } = filter.unaryFilter;
    return [[{ path: fieldPath(field.fieldPath), operator: op, value: { nullValue: 'NULL_VALUE' } }]];
  }
  if (!filter.fieldFilter) return [[]];
  const { field, op, value } = filter.fieldFilter;
  const path = fieldPath(field.fieldPath);
  const each = op === 'IN' ? 'EQUAL' : op === 'ARRAY_CONTAINS_ANY' ? 'ARRAY_CONTAINS' : null;
  if (each === null) return [[{ path, operator: op, value }]];
  return (value.arrayValue?.values ?? []).map((item: Value) => [{ path, operator: each, value: item }]);
}

function anyOf(parts: (Filter[][] | null)[]): Filter[][] | null {
  const found = parts.flatMap((part) => part ?? []);
  return parts.includes(null) || found.length > MAX_ALTERNATIVES ? null : found;
}

function allOf(parts: (Filter[][] | null)[]): Filter[][] | null {
  let found: Filter[][] = [[]];
  for (const part of parts) {
    if (part === null || found.length * part.length > MAX_ALTERNATIVES) return null;
    found = found.flatMap((left) => part.map((right) => [...left, ...right]));
  }
  return found;
}

/** The segments of `a.b` and of `` `a.b`.c ``. */
function fieldPath(text: string): string[] {
  return [...text.matchAll(/`((?:[^`\\]|\\.)*)`|[^.]+/g)].map(
    (found) => found[1]?.replace(/\\(.)/g, '$1') ?? found[0],
  );
}

/** A field path as the key of `Constraints`. */
export function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

function constraintsOf(filters: readonly Filter[]): Constraints {
  const constraints: Constraints = { facts: new Map(), maps: new Set([keyOf([])]) };
  for (const filter of filters) {
    // The document's id is not a field, and rules see it only through the path.
    if (filter.path[0] === '__name__') continue;
    for (let i = 1; i < filter.path.length; i++) constraints.maps.add(keyOf(filter.path.slice(0, i)));
    const key = keyOf(filter.path);
    const facts = constraints.facts.get(key) ?? {
      notNull: false,
      lower: [],
      upper: [],
      unequal: [],
      contained: [],
    };
    constraints.facts.set(key, facts);
    learn(facts, filter.operator, fromProto(filter.value));
  }
  return constraints;
}

function learn(facts: Facts, operator: string, value: RulesValue): void {
  switch (operator) {
    case 'EQUAL':
      learnEqual(facts, value);
      return;
    case 'IS_NULL':
      facts.exact ??= null;
      return;
    case 'IS_NAN':
      facts.exact ??= Number.NaN;
      return;
    case 'GREATER_THAN':
    case 'GREATER_THAN_OR_EQUAL':
      learnBound(facts, facts.lower, { value, inclusive: operator !== 'GREATER_THAN' });
      return;
    case 'LESS_THAN':
    case 'LESS_THAN_OR_EQUAL':
      learnBound(facts, facts.upper, { value, inclusive: operator !== 'LESS_THAN' });
      return;
    case 'ARRAY_CONTAINS':
      facts.notNull = true;
      facts.kind ??= 'list';
      if (!holdsNumbers(value)) facts.contained.push(value);
      return;
    case 'NOT_EQUAL':
      facts.notNull = true;
      if (isPlain(value)) facts.unequal.push(value);
      return;
    case 'NOT_IN':
      facts.notNull = true;
      if (Array.isArray(value)) facts.unequal.push(...value.filter(isPlain));
      return;
    case 'IS_NOT_NULL':
    case 'IS_NOT_NAN':
      facts.notNull = true;
  }
}

function learnEqual(facts: Facts, value: RulesValue): void {
  if (isNumber(value) && !Number.isNaN(value)) {
    learnBound(facts, facts.lower, { value, inclusive: true });
    learnBound(facts, facts.upper, { value, inclusive: true });
  } else if (typeof value !== 'number' && holdsNumbers(value)) {
    facts.notNull = true;
    facts.kind ??= typeName(value);
  } else if (facts.exact === undefined) {
    facts.exact = value;
  }
}

/** An inequality passes only values of the operand's type, and never NaN. */
function learnBound(facts: Facts, bounds: Bound[], bound: Bound): void {
  facts.notNull = true;
  if (bound.value === null || Number.isNaN(bound.value)) return;
  facts.kind ??= kindOf(bound.value);
  if (kindOf(bound.value) === facts.kind && compare(bound.value, bound.value) === 0) bounds.push(bound);
}

/** A value's type as filters see it: both kinds of number are one. */
export function kindOf(value: RulesValue): string {
  return isNumber(value) ? 'number' : typeName(value);
}

function holdsNumbers(value: RulesValue): boolean {
  if (Array.isArray(value)) return value.some(holdsNumbers);
  if (value instanceof MapValue)
    return value.keys().some((key) => holdsNumbers(value.get(key) as RulesValue));
  return isNumber(value);
}

/** Values for which equality in rules implies equality in filters. */
function isPlain(value: RulesValue): boolean {
  return (
    isNumber(value) ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value instanceof TimestampValue ||
    value instanceof BytesValue
  );
}
