/** What a query's filters guarantee about the documents it finds. */
import type { Message, Value } from '../../interfaces.ts';
import { FIELD_OPERATORS, operatorOf, UNARY_OPERATORS } from '../../operator-numbers.ts';
import {
  BytesValue,
  compare,
  fromProto,
  isNumber,
  MapValue,
  PathValue,
  type RulesValue,
  TimestampValue,
  typeName,
} from '../values/values.ts';

/** Facts about a filtered field, which exists and isn't null unless null is its exact value. */
export type Facts = {
  /** The only value that passes, if there is one. */
  exact?: RulesValue;
  /** Its type; `number` for both kinds of number. */
  kind?: string;
  lower: Bound[];
  upper: Bound[];
  unequal: RulesValue[];
  contained: RulesValue[];
};
export type Bound = { value: RulesValue; inclusive: boolean };

/** Facts by field path for an alternative of a query, and the only document it finds, if filtered by name. */
export type Constraints = { facts: Map<string, Facts>; maps: Set<string>; name?: PathValue };

type Filter = { path: string[]; operator: string; value: Value };

const COMPOSITE_OPERATORS = [null, 'AND', 'OR'] as const;
const MAX_ALTERNATIVES = 100;

/**
 * The query's filters as alternatives, at least one of which each result passes; null if there are more than
 * any valid query has, or none.
 */
export function alternatives(query: Message | undefined): Constraints[] | null {
  const branches = disjunction(query?.where ?? {});
  return branches === null || branches.length === 0 ? null : branches.map(constraintsOf);
}

/** What rules see as `request.query`: limit, offset and order, as far as the query has them. */
export function queryValue(query: Message | undefined): MapValue {
  const entries = new Map<string, RulesValue>();
  const limit = query?.limit?.value ?? query?.limit;
  if (limit !== undefined && limit !== null) entries.set('limit', BigInt(limit));
  if (query?.offset) entries.set('offset', BigInt(query.offset));
  if (query?.orderBy?.length > 0) {
    const terms = query?.orderBy.map(
      (order: Message) =>
        `${order.field.fieldPath} ${['DESCENDING', 2].includes(order.direction) ? 'DESC' : 'ASC'}`,
    );
    entries.set('orderBy', terms.join(', '));
  }
  return new MapValue(entries);
}

function disjunction(filter: Message): Filter[][] | null {
  if (filter.compositeFilter) {
    const parts: (Filter[][] | null)[] = (filter.compositeFilter.filters ?? []).map(disjunction);
    const operator = operatorOf(COMPOSITE_OPERATORS, filter.compositeFilter.op);
    return operator === 'OR' ? anyOf(parts) : operator === 'AND' ? allOf(parts) : null;
  }
  if (filter.unaryFilter) {
    const { field, op } = filter.unaryFilter;
    return leaf(field.fieldPath, operatorOf(UNARY_OPERATORS, op), [{ nullValue: 'NULL_VALUE' }]);
  }
  if (!filter.fieldFilter) return [[]];
  const { field, op, value } = filter.fieldFilter;
  const operator = operatorOf(FIELD_OPERATORS, op);
  const items = value.arrayValue?.values ?? [];
  if (operator === 'IN') return leaf(field.fieldPath, 'EQUAL', items);
  if (operator === 'ARRAY_CONTAINS_ANY') return leaf(field.fieldPath, 'ARRAY_CONTAINS', items);
  return leaf(field.fieldPath, operator, [value]);
}

function leaf(path: string, operator: string | null, values: Value[]): Filter[][] | null {
  if (operator === null) return null;
  return values.map((value) => [{ path: fieldPath(path), operator, value }]);
}

function anyOf(parts: (Filter[][] | null)[]): Filter[][] | null {
  const branches = parts.flatMap((part) => part ?? []);
  return parts.includes(null) || branches.length > MAX_ALTERNATIVES ? null : branches;
}

function allOf(parts: (Filter[][] | null)[]): Filter[][] | null {
  let branches: Filter[][] = [[]];
  for (const part of parts) {
    if (part === null || branches.length * part.length > MAX_ALTERNATIVES) return null;
    branches = branches.flatMap((left) => part.map((right) => [...left, ...right]));
  }
  return branches;
}

/** The segments of `a.b` and of `` `a.b`.c ``. */
function fieldPath(text: string): string[] {
  return [...text.matchAll(/`((?:[^`\\]|\\.)*)`|[^.]+/g)].map(
    (match) => match[1]?.replace(/\\(.)/g, '$1') ?? match[0],
  );
}

/** A field's path as a key that no other path has. */
export function keyOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

function constraintsOf(filters: readonly Filter[]): Constraints {
  const constraints: Constraints = { facts: new Map(), maps: new Set([keyOf([])]) };
  for (const filter of filters) {
    // The document's id isn't a field: rules see it in the path.
    if (filter.path[0] === '__name__') {
      learnName(constraints, filter);
      continue;
    }
    for (let i = 1; i < filter.path.length; i++) constraints.maps.add(keyOf(filter.path.slice(0, i)));
    const key = keyOf(filter.path);
    const facts = constraints.facts.get(key) ?? {
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

function learnName(constraints: Constraints, { operator, value }: Filter): void {
  const name = fromProto(value);
  if (operator === 'EQUAL' && name instanceof PathValue) constraints.name ??= name;
}

/** Filters except those for null only pass fields that exist and aren't null, which any `Facts` imply. */
function learn(facts: Facts, operator: string, value: RulesValue): void {
  switch (operator) {
    case 'EQUAL':
      facts.exact ??= value;
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
      facts.kind ??= 'list';
      facts.contained.push(value);
      return;
    case 'NOT_EQUAL':
      if (isPlain(value)) facts.unequal.push(value);
      return;
    case 'NOT_IN':
      if (Array.isArray(value)) facts.unequal.push(...value.filter(isPlain));
  }
}

/** An inequality only passes values of the operand's type, and never NaN. */
function learnBound(facts: Facts, bounds: Bound[], bound: Bound): void {
  if (bound.value === null) facts.exact ??= null;
  if (bound.value === null || Number.isNaN(bound.value)) return;
  facts.kind ??= kindOf(bound.value);
  if (kindOf(bound.value) === facts.kind && compare(bound.value, bound.value) === 0) bounds.push(bound);
}

/** A value's type as filters see it: both kinds of number are one. */
export function kindOf(value: RulesValue): string {
  return isNumber(value) ? 'number' : typeName(value);
}

/** Whether equality of a value in rules implies equality in filters. */
function isPlain(value: RulesValue): boolean {
  return (
    isNumber(value) ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    value instanceof TimestampValue ||
    value instanceof BytesValue
  );
}
