/** The operators of rules. */
import type { BinaryOperator } from '../syntax/ast.ts';
import { checkedInt } from './numbers.ts';
import {
  AbstractValue,
  compare,
  contains,
  DurationValue,
  equals,
  isNumber,
  MapValue,
  PathValue,
  RulesError,
  type RulesValue,
  SetValue,
  TimestampValue,
  typeName,
} from './values.ts';

/** Applies an operator to two operands that are not errors. */
export function operate(operator: BinaryOperator, a: RulesValue, b: RulesValue): RulesValue {
  if (a instanceof AbstractValue) return a.operate(operator, b, false);
  if (b instanceof AbstractValue) return b.operate(operator, a, true);
  switch (operator) {
    case '==':
      return equals(a, b);
    case '!=':
      return !equals(a, b);
    case 'in':
      return isIn(a, b);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return ordered(operator, a, b);
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    default:
      return isNumber(a) && isNumber(b) ? arithmetic(operator, a, b) : unsupported(operator, a, b);
  }
}

function unsupported(operator: string, a: RulesValue, b: RulesValue): RulesError {
  return new RulesError(`Unsupported operation error. Received: ${typeName(a)} ${operator} ${typeName(b)}.`);
}

function isIn(item: RulesValue, container: RulesValue): RulesValue {
  if (Array.isArray(container)) return contains(container, item);
  if (container instanceof SetValue) return contains(container.items, item);
  if (container instanceof MapValue && typeof item === 'string') return container.has(item);
  return unsupported('in', item, container);
}

function ordered(operator: '<' | '<=' | '>' | '>=', a: RulesValue, b: RulesValue): RulesValue {
  const order = compare(a, b);
  if (order === undefined) return unsupported(operator, a, b);
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

function add(a: RulesValue, b: RulesValue): RulesValue {
  if (isNumber(a) && isNumber(b)) return arithmetic('+', a, b);
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (a instanceof DurationValue && b instanceof DurationValue) return new DurationValue(a.nanos + b.nanos);
  if (a instanceof TimestampValue && b instanceof DurationValue) return new TimestampValue(a.nanos + b.nanos);
  if (a instanceof DurationValue && b instanceof TimestampValue) return new TimestampValue(a.nanos + b.nanos);
  return unsupported('+', a, b);
}

function subtract(a: RulesValue, b: RulesValue): RulesValue {
  if (isNumber(a) && isNumber(b)) return arithmetic('-', a, b);
  if (a instanceof DurationValue && b instanceof DurationValue) return new DurationValue(a.nanos - b.nanos);
  if (a instanceof TimestampValue && b instanceof DurationValue) return new TimestampValue(a.nanos - b.nanos);
  if (a instanceof TimestampValue && b instanceof TimestampValue) return new DurationValue(a.nanos - b.nanos);
  return unsupported('-', a, b);
}

function arithmetic(operator: BinaryOperator, a: bigint | number, b: bigint | number): RulesValue {
  if (typeof a === 'bigint' && typeof b === 'bigint') return intArithmetic(operator, a, b);
  const x = Number(a);
  const y = Number(b);
  switch (operator) {
    case '+':
      return x + y;
    case '-':
      return x - y;
    case '*':
      return x * y;
    case '/':
      return y === 0 ? new RulesError('Divide by zero error.') : x / y;
    default:
      return unsupported(operator, a, b);
  }
}

function intArithmetic(operator: BinaryOperator, a: bigint, b: bigint): RulesValue {
  switch (operator) {
    case '+':
      return checkedInt(a + b);
    case '-':
      return checkedInt(a - b);
    case '*':
      return checkedInt(a * b);
    default:
      if (b === 0n) return new RulesError('Divide by zero error.');
      return checkedInt(operator === '/' ? a / b : a % b);
  }
}

export function negate(value: RulesValue): RulesValue {
  if (value instanceof AbstractValue) return value.unknown();
  if (typeof value === 'bigint') return checkedInt(-value);
  if (typeof value === 'number') return -value;
  if (value instanceof DurationValue) return new DurationValue(-value.nanos);
  return new RulesError(`Unsupported operation error. Received: -${typeName(value)}.`);
}

/** `object.name`; an error, in the official evaluator's words, if there is no such property. */
export function member(object: RulesValue, name: string): RulesValue {
  if (object instanceof MapValue || object instanceof PathValue) {
    const value = object.get(name);
    return value === undefined ? new RulesError(`Property ${name} is undefined on object.`) : value;
  }
  if (object instanceof AbstractValue) return object.member(name);
  if (object === null) return new RulesError('Null value error.');
  return new RulesError(`Type error. Received: [${typeName(object)}] Expected: [map,path].`);
}

/** `object[at]`, of a list, map or path. */
export function index(object: RulesValue, at: RulesValue): RulesValue {
  if (at instanceof AbstractValue) return at.unknown();
  if (typeof at === 'string' && (hasNames(object) || object instanceof AbstractValue))
    return member(object, at);
  if (object === null) return new RulesError('Null value error.');
  if (object instanceof AbstractValue) return object.unknown();
  const items = itemsByPosition(object);
  if (items === undefined || typeof at !== 'bigint') {
    return new RulesError(`Unsupported operation error. Received: ${typeName(object)}[${typeName(at)}].`);
  }
  const item = items[Number(at)];
  return item === undefined ? outOfBounds(items, at) : item;
}

function hasNames(object: RulesValue): boolean {
  return object instanceof MapValue || object instanceof PathValue;
}

function outOfBounds(items: readonly RulesValue[] | string, at: bigint): RulesError {
  return new RulesError(`Index out of bound error. Index: [${at}] , size: [${items.length}].`);
}

function itemsByPosition(object: RulesValue): readonly RulesValue[] | string | undefined {
  if (typeof object === 'string') return object;
  if (object instanceof PathValue) return object.segments;
  return Array.isArray(object) ? object : undefined;
}

/**
 * `object[from:to]` of a list, string or path, by default to the end. Its first and last item must exist, so
 * `[0:0]` is an error.
 */
export function slice(object: RulesValue, from: RulesValue, to: RulesValue): RulesValue {
  const unknown = [object, from, to].find((value) => value instanceof AbstractValue);
  if (unknown !== undefined) return unknown.unknown();
  if (object === null) return new RulesError('Null value error.');
  const items = itemsByPosition(object);
  const end = to === null && items !== undefined ? BigInt(items.length) : to;
  if (items === undefined || typeof from !== 'bigint' || typeof end !== 'bigint') {
    const received = `${typeName(object)}[${typeName(from)}:${typeName(to)}]`;
    return new RulesError(`Unsupported operation error. Received: ${received}.`);
  }
  const isOutside = (at: bigint) => at < 0n || at >= items.length;
  if (isOutside(from)) return outOfBounds(items, from);
  if (isOutside(end - 1n)) return outOfBounds(items, end - 1n);
  if (from > end) return new RulesError(`Illegal range error. From index: [${from}] , To index: [${end}].`);
  const part = items.slice(Number(from), Number(end));
  return object instanceof PathValue ? new PathValue(part as string[]) : part;
}

export function isType(value: RulesValue, type: string): RulesValue {
  if (value instanceof AbstractValue) return value.isType(type);
  return type === 'number' ? isNumber(value) : typeName(value) === type;
}
