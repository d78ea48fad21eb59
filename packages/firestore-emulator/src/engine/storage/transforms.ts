/** Field transforms of a write: increment, array union and removal, server time. */
import { invalidArgument } from '../../errors.ts';
import type { Message } from '../../interfaces.ts';
import { decodeArray, decodeValue, placeOf } from '../values/decode.ts';
import { compareValues } from '../values/order.ts';
import { type FieldPath, parseFieldPath } from '../values/paths.ts';
import { Timestamp, type Value } from '../values/values.ts';

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

export type Transform = { path: FieldPath } & (
  | { op: 'serverTime' }
  | { op: 'increment' | 'maximum' | 'minimum'; operand: number | bigint }
  | { op: 'union' | 'remove'; elements: readonly Value[] }
);

export function parseTransform(message: Message): Transform {
  const path = parseFieldPath(message.fieldPath);
  const place = placeOf(path, Boolean(message.appendMissingElements ?? message.removeAllFromArray));
  if (message.setToServerValue === 'REQUEST_TIME' || message.setToServerValue === 1)
    return { path, op: 'serverTime' };
  for (const op of ['increment', 'maximum', 'minimum'] as const) {
    if (message[op]) return { path, op, operand: numberOperand(message[op]) };
  }
  if (message.appendMissingElements)
    return { path, op: 'union', elements: decodeArray(message.appendMissingElements, place) };
  if (message.removeAllFromArray) {
    const elements = decodeValue({ arrayValue: message.removeAllFromArray }) as readonly Value[];
    return { path, op: 'remove', elements };
  }
  throw invalidArgument(`The transform of "${message.fieldPath}" has no type.`);
}

function numberOperand(message: Parameters<typeof decodeValue>[0]): number | bigint {
  const value = decodeValue(message);
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  throw invalidArgument('Input must be int64 or double.');
}

/** The value of a server timestamp: the commit's time in whole milliseconds, as in production. */
export function serverTime(commitTime: number): Timestamp {
  const seconds = Math.floor(commitTime / 1e6);
  return new Timestamp(seconds, Math.floor((commitTime - seconds * 1e6) / 1000) * 1e6);
}

/** The value to store, and the value in the write's result (null for array transforms). */
export function applyTransform(
  transform: Transform,
  current: Value | undefined,
  commitTime: number,
): { value: Value; result: Value } {
  switch (transform.op) {
    case 'serverTime': {
      const value = serverTime(commitTime);
      return { value, result: value };
    }
    case 'union':
      return { value: union(arrayOf(current), transform.elements), result: null };
    case 'remove':
      return { value: arrayOf(current).filter((item) => !includes(transform.elements, item)), result: null };
    default: {
      const isNumber = typeof current === 'number' || typeof current === 'bigint';
      const value = isNumber ? combine(transform.op, current, transform.operand) : transform.operand;
      return { value, result: value };
    }
  }
}

function arrayOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

function includes(items: readonly Value[], searched: Value): boolean {
  return items.some((item) => compareValues(item, searched) === 0);
}

function union(items: readonly Value[], added: readonly Value[]): readonly Value[] {
  const out = [...items];
  for (const item of added) if (!includes(out, item)) out.push(item);
  return out;
}

function combine(
  op: 'increment' | 'maximum' | 'minimum',
  a: number | bigint,
  b: number | bigint,
): number | bigint {
  if (op === 'increment') return add(a, b);
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  // Equal ones, such as 3 and 3.0 or 0.0 and -0.0, keep the stored value.
  return (op === 'maximum' ? b > a : b < a) ? b : a;
}

function add(a: number | bigint, b: number | bigint): number | bigint {
  if (typeof a !== 'bigint' || typeof b !== 'bigint') return Number(a) + Number(b);
  const total = a + b;
  if (total > INT64_MAX) return INT64_MAX;
  return total < INT64_MIN ? INT64_MIN : total;
}
