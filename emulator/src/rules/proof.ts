import type { Message, Value } from '../interfaces.ts';
import {
  AbstractValue,
  BytesValue,
  compare,
  contains,
  equals,
  fromProto,
  isNumber,
  MapValue,
  type RulesValue,
  SetValue,
  TimestampValue,
  typeName,
  UNKNOWN,
} from './values.ts';

/*
 * A query is allowed only if its own constraints imply the rule's condition, whatever is stored. The condition is
 * evaluated as usual, but over a document that knows no more of itself than the query's filters say; every operation
 * answers true or false only if it does so for every document that passes the filters.
 *
 * Two things keep it honest. Firestore's filters do not tell 1 from 1.0 and the rules language does (inside lists and
 * in `is int`), so a filter with numbers never fixes a value, only a range. And a field that no filter mentions may be
 * absent, so everything about it is unknown.
 */

/** What the filters say of one field, which therefore exists. */
type Facts = {
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
type Bound = { value: RulesValue; inclusive: boolean };

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

function keyOf(path: readonly string[]): string {
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

function kindOf(value: RulesValue): string {
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

/** `resource` in a query: some document that passes the filters. */
export class QueriedDocument extends AbstractValue {
  readonly #constraints: Constraints;
  constructor(constraints: Constraints) {
    super();
    this.#constraints = constraints;
  }
  override member(key: string): RulesValue {
    return key === 'data' ? new QueriedField(this.#constraints, []) : UNKNOWN;
  }
  override operate(operator: string, other: RulesValue): RulesValue {
    if (other !== null || (operator !== '==' && operator !== '!=')) return UNKNOWN;
    return operator === '!=';
  }
}

/** A field of a queried document, or all its fields (an empty path). */
class QueriedField extends AbstractValue {
  readonly #constraints: Constraints;
  readonly #path: readonly string[];
  readonly #facts: Facts | undefined;
  readonly #kind: string | undefined;

  constructor(constraints: Constraints, path: readonly string[]) {
    super();
    this.#constraints = constraints;
    this.#path = path;
    this.#facts = constraints.facts.get(keyOf(path));
    this.#kind = constraints.maps.has(keyOf(path)) ? 'map' : this.#facts?.kind;
  }

  /** The value if the query fixes it, else the field. */
  override member(key: string): RulesValue {
    const child = new QueriedField(this.#constraints, [...this.#path, key]);
    return child.#facts?.exact !== undefined ? child.#facts.exact : child;
  }

  hasKey(key: string): boolean {
    const path = keyOf([...this.#path, key]);
    return this.#constraints.facts.has(path) || this.#constraints.maps.has(path);
  }

  override isType(type: string): RulesValue {
    if (this.#kind === undefined) return UNKNOWN;
    if (this.#kind === 'number' && (type === 'int' || type === 'float')) return UNKNOWN;
    return type === this.#kind;
  }

  override call(name: string, args: readonly RulesValue[]): RulesValue {
    const [first] = args;
    if (name === 'get' && args.length === 2) return this.#get(first as RulesValue);
    if (name === 'keys' && args.length === 0) return new QueriedKeys(this);
    const items = listOf(first);
    if (args.length !== 1 || items === null || items.length === 0 || this.#facts === undefined)
      return UNKNOWN;
    const { contained } = this.#facts;
    if (name === 'hasAll' && items.every((item) => contains(contained, item))) return true;
    return name === 'hasAny' && items.some((item) => contains(contained, item)) ? true : UNKNOWN;
  }

  #get(key: RulesValue): RulesValue {
    const steps = typeof key === 'string' ? [key] : Array.isArray(key) ? key : [];
    let value: RulesValue = this;
    for (const step of steps) {
      if (typeof step !== 'string' || !(value instanceof QueriedField) || !value.hasKey(step)) return UNKNOWN;
      value = value.member(step);
    }
    return steps.length === 0 ? UNKNOWN : value;
  }

  override operate(operator: string, other: RulesValue, flipped: boolean): RulesValue {
    if (other instanceof AbstractValue) return UNKNOWN;
    switch (operator) {
      case '==':
        return this.#equals(other) ?? UNKNOWN;
      case '!=': {
        const equal = this.#equals(other);
        return equal === undefined ? UNKNOWN : !equal;
      }
      case 'in':
        return flipped ? this.#holds(other) : this.#isIn(other);
      case '<':
      case '<=':
        return this.#compares(other, flipped ? 'above' : 'below', operator === '<=');
      case '>':
      case '>=':
        return this.#compares(other, flipped ? 'below' : 'above', operator === '>=');
      default:
        return UNKNOWN;
    }
  }

  #holds(item: RulesValue): RulesValue {
    if (typeof item === 'string' && this.hasKey(item)) return true;
    return contains(this.#facts?.contained ?? [], item) ? true : UNKNOWN;
  }

  #isIn(container: RulesValue): RulesValue {
    return listOf(container)?.every((item) => this.#equals(item) === false) ? false : UNKNOWN;
  }

  #equals(other: RulesValue): boolean | undefined {
    if (this.#kind !== undefined && kindOf(other) !== this.#kind) return false;
    if (this.#facts === undefined) return undefined;
    const { notNull, lower, upper, unequal } = this.#facts;
    if (other === null && notNull) return false;
    if (unequal.some((value) => equals(value, other))) return false;
    if (lower.some((bound) => excludes(compare(bound.value, other), bound))) return false;
    if (upper.some((bound) => excludes(compare(other, bound.value), bound))) return false;
    const touches = (bound: Bound) => compare(bound.value, other) === 0;
    return lower.some(touches) && upper.some(touches) ? true : undefined;
  }

  /** Whether the field is above (or below) the other value; `orEqual` for `>=` and `<=`. */
  #compares(other: RulesValue, side: 'above' | 'below', orEqual: boolean): RulesValue {
    if (this.#facts === undefined) return UNKNOWN;
    const sign = side === 'above' ? 1 : -1;
    const [near, far] =
      side === 'above' ? [this.#facts.lower, this.#facts.upper] : [this.#facts.upper, this.#facts.lower];
    const distance = (bound: Bound) => (compare(bound.value, other) ?? Number.NaN) * sign;
    if (near.some((bound) => distance(bound) > 0 || (distance(bound) === 0 && (orEqual || !bound.inclusive))))
      return true;
    if (far.some((bound) => distance(bound) < 0 || (distance(bound) === 0 && (!orEqual || !bound.inclusive))))
      return false;
    return UNKNOWN;
  }
}

/** Whether a bound keeps out a value that lies `order` beyond it. */
function excludes(order: number | undefined, bound: Bound): boolean {
  return order !== undefined && (order > 0 || (order === 0 && !bound.inclusive));
}

/** The `keys()` of a field that holds a map. */
class QueriedKeys extends AbstractValue {
  readonly #field: QueriedField;
  constructor(field: QueriedField) {
    super();
    this.#field = field;
  }
  override call(name: string, args: readonly RulesValue[]): RulesValue {
    if (name === 'toSet' && args.length === 0) return this;
    const items = listOf(args[0]);
    if (args.length !== 1 || items === null || items.length === 0) return UNKNOWN;
    const isKey = (item: RulesValue) => typeof item === 'string' && this.#field.hasKey(item);
    return (name === 'hasAll' && items.every(isKey)) || (name === 'hasAny' && items.some(isKey))
      ? true
      : UNKNOWN;
  }
  override operate(operator: string, other: RulesValue, flipped: boolean): RulesValue {
    return operator === 'in' && flipped && typeof other === 'string' && this.#field.hasKey(other)
      ? true
      : UNKNOWN;
  }
}

function listOf(value: RulesValue | undefined): readonly RulesValue[] | null {
  if (value instanceof SetValue) return value.items;
  return Array.isArray(value) ? value : null;
}
