/** Proves by a query's filters that rules allow it, whatever documents it finds. */
import {
  AbstractValue,
  compare,
  contains,
  equals,
  type RulesValue,
  SetValue,
  UNKNOWN,
} from '../values/values.ts';
import { type Bound, type Constraints, type Facts, keyOf, kindOf } from './constraints.ts';

/*
 * Values of which only a query's filters are known: operations return true or false only if they would for
 * every document that passes the filters (see docs/reference.md).
 */

/** `resource` in a query: any document that passes the filters. */
export class QueriedDocument extends AbstractValue {
  readonly #constraints: Constraints;
  constructor(constraints: Constraints) {
    super();
    this.#constraints = constraints;
  }
  override member(key: string): RulesValue {
    const { name } = this.#constraints;
    if (key === 'data') return new QueriedField(this.#constraints, []);
    if (key === 'id') return name?.segments.at(-1) ?? UNKNOWN;
    return key === '__name__' && name !== undefined ? name : UNKNOWN;
  }
  override operate(operator: string, other: RulesValue): RulesValue {
    if (other !== null || (operator !== '==' && operator !== '!=')) return UNKNOWN;
    return operator === '!=';
  }
}

/** An unknown value, with the reason for messages. */
export class Undecided extends AbstractValue {
  readonly reason: string;
  constructor(reason: string) {
    super();
    this.reason = reason;
  }
  override unknown(): AbstractValue {
    return this;
  }
}

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

  /** The official emulator names the first step of the path that no filter mentions. */
  override unknown(): AbstractValue {
    for (let length = 1; length <= this.#path.length; length++) {
      const step = keyOf(this.#path.slice(0, length));
      if (!this.#constraints.maps.has(step) && !this.#constraints.facts.has(step))
        return new Undecided(`Property ${this.#path[length - 1]} is undefined on object.`);
    }
    return UNKNOWN;
  }

  /** The value if the query fixes it, otherwise the field. */
  override member(key: string): RulesValue {
    const child = new QueriedField(this.#constraints, [...this.#path, key]);
    return child.#facts?.exact !== undefined ? child.#facts.exact : child;
  }

  hasKey(key: string): boolean {
    const path = keyOf([...this.#path, key]);
    return this.#constraints.facts.has(path) || this.#constraints.maps.has(path);
  }

  override isType(type: string): RulesValue {
    if (this.#kind === undefined) return this.unknown();
    if (this.#kind === 'number' && (type === 'int' || type === 'float')) return this.unknown();
    return type === this.#kind;
  }

  override call(name: string, args: readonly RulesValue[]): RulesValue {
    const [first] = args;
    if (name === 'get' && args.length === 2) return descend(this, first as RulesValue);
    if (name === 'keys' && args.length === 0) return new QueriedKeys(this);
    const items = listOf(first);
    if (args.length !== 1 || items === null || items.length === 0 || this.#facts === undefined)
      return this.unknown();
    const { contained } = this.#facts;
    if (name === 'hasAll' && items.every((item) => contains(contained, item))) return true;
    return name === 'hasAny' && items.some((item) => contains(contained, item)) ? true : this.unknown();
  }

  override operate(operator: string, other: RulesValue, flipped: boolean): RulesValue {
    if (other instanceof AbstractValue) return this.unknown();
    switch (operator) {
      case '==':
        return this.#equals(other) ?? this.unknown();
      case '!=': {
        const equal = this.#equals(other);
        return equal === undefined ? this.unknown() : !equal;
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
        return this.unknown();
    }
  }

  #holds(item: RulesValue): RulesValue {
    if (typeof item === 'string' && this.hasKey(item)) return true;
    return contains(this.#facts?.contained ?? [], item) ? true : this.unknown();
  }

  #isIn(container: RulesValue): RulesValue {
    const exists = this.#facts !== undefined || this.#kind !== undefined;
    return exists && listOf(container)?.every((item) => this.#equals(item) === false)
      ? false
      : this.unknown();
  }

  #equals(other: RulesValue): boolean | undefined {
    if (this.#kind !== undefined && kindOf(other) !== this.#kind) return false;
    if (this.#facts === undefined) return undefined;
    const { lower, upper, unequal } = this.#facts;
    if (other === null) return false;
    if (unequal.some((value) => equals(value, other))) return false;
    if (lower.some((bound) => excludes(compare(bound.value, other), bound))) return false;
    if (upper.some((bound) => excludes(compare(other, bound.value), bound))) return false;
    const touches = (bound: Bound) => compare(bound.value, other) === 0;
    return lower.some(touches) && upper.some(touches) ? true : undefined;
  }

  /** Whether the field is above (or below) the other value; `orEqual` for `>=` and `<=`. */
  #compares(other: RulesValue, side: 'above' | 'below', orEqual: boolean): RulesValue {
    if (this.#facts === undefined) return this.unknown();
    const sign = side === 'above' ? 1 : -1;
    const [near, far] =
      side === 'above' ? [this.#facts.lower, this.#facts.upper] : [this.#facts.upper, this.#facts.lower];
    const distance = (bound: Bound) => (compare(bound.value, other) ?? Number.NaN) * sign;
    if (near.some((bound) => distance(bound) > 0 || (distance(bound) === 0 && (orEqual || !bound.inclusive))))
      return true;
    if (far.some((bound) => distance(bound) < 0 || (distance(bound) === 0 && (!orEqual || !bound.inclusive))))
      return false;
    return this.unknown();
  }
}

/** The result of `get(key, default)` if the key certainly exists. */
function descend(field: QueriedField, key: RulesValue): RulesValue {
  const steps = typeof key === 'string' ? [key] : Array.isArray(key) ? key : [];
  let value: RulesValue = field;
  for (const step of steps) {
    if (typeof step !== 'string' || !(value instanceof QueriedField) || !value.hasKey(step))
      return value instanceof AbstractValue ? value.unknown() : UNKNOWN;
    value = value.member(step);
  }
  return steps.length === 0 ? UNKNOWN : value;
}

function excludes(order: number | undefined, bound: Bound): boolean {
  return order !== undefined && (order > 0 || (order === 0 && !bound.inclusive));
}

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
