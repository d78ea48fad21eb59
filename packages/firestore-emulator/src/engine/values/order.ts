/** The order of values, across types too. */
import { comparePaths, compareStrings } from './paths.ts';
import { GeoPoint, type MapValue, Reference, Timestamp, type Value, Vector } from './values.ts';

const TYPE_NULL = 0;
export const TYPE_NUMBER = 2;

/** The rank of a value's type in the order across types. */
export function typeOrder(value: Value): number {
  switch (typeof value) {
    case 'boolean':
      return 1;
    case 'bigint':
    case 'number':
      return TYPE_NUMBER;
    case 'string':
      return 4;
  }
  if (value === null) return TYPE_NULL;
  if (value instanceof Timestamp) return 3;
  if (value instanceof Uint8Array) return 5;
  if (value instanceof Reference) return 6;
  if (value instanceof GeoPoint) return 7;
  if (Array.isArray(value)) return 8;
  if (value instanceof Vector) return 9;
  return 10;
}

/** Firestore's total order: by type, then by value; 1 and 1.0 are equal, NaN is the smallest number. */
export function compareValues(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  const type = typeOrder(a);
  const difference = type - typeOrder(b);
  if (difference !== 0) return difference;
  switch (type) {
    case TYPE_NULL:
      return 0;
    case 1:
      return Number(a) - Number(b);
    case TYPE_NUMBER:
      return compareNumbers(a as number | bigint, b as number | bigint);
    case 3:
      return compareTimestamps(a as Timestamp, b as Timestamp);
    case 5:
      return Buffer.compare(a as Uint8Array, b as Uint8Array);
    case 6:
      return comparePaths((a as Reference).name, (b as Reference).name);
    case 7:
      return comparePoints(a as GeoPoint, b as GeoPoint);
    case 8:
      return compareArrays(a as readonly Value[], b as readonly Value[]);
    case 9:
      return compareVectors(a as Vector, b as Vector);
    default:
      return compareMaps(a as MapValue, b as MapValue);
  }
}

function compareNumbers(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  // biome-ignore lint/suspicious/noDoubleEquals: an integer and a double of the same size are equal
  if (a == b) return 0;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

function compareTimestamps(a: Timestamp, b: Timestamp): number {
  return a.seconds - b.seconds || a.nanos - b.nanos;
}

function comparePoints(a: GeoPoint, b: GeoPoint): number {
  return compareNumbers(a.latitude, b.latitude) || compareNumbers(a.longitude, b.longitude);
}

function compareArrays(a: readonly Value[], b: readonly Value[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareValues(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareVectors(a: Vector, b: Vector): number {
  if (a.values.length !== b.values.length) return a.values.length - b.values.length;
  return compareArrays(a.values, b.values);
}

function compareMaps(a: MapValue, b: MapValue): number {
  const x = [...a.keys()].sort(compareStrings);
  const y = [...b.keys()].sort(compareStrings);
  for (let i = 0; i < x.length && i < y.length; i++) {
    const order = compareStrings(x[i]!, y[i]!) || compareValues(a.get(x[i]!)!, b.get(y[i]!)!);
    if (order !== 0) return order;
  }
  return x.length - y.length;
}

/** Whether two values are identical: 1 is not 1.0, and 0.0 is not -0.0. The order of a map doesn't matter. */
export function identical(a: Value, b: Value): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Map) {
    if (!(b instanceof Map) || a.size !== b.size) return false;
    for (const [key, value] of a) {
      const other = b.get(key);
      if (other === undefined || !identical(value, other)) return false;
    }
    return true;
  }
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((value, i) => identical(value, b[i]));
  }
  if (a instanceof Vector) return b instanceof Vector && identical(a.values, b.values);
  return compareValues(a, b) === 0;
}

/** A string that two values share if and only if they compare as equal. */
export function equalityKey(value: Value): string {
  switch (typeof value) {
    case 'string':
      return `s${value}`;
    case 'bigint':
      return `n${value}`;
    case 'number':
      return Number.isInteger(value) ? `n${BigInt(value)}` : `n${value}`;
    case 'boolean':
      return value ? 't' : 'f';
  }
  if (value === null) return 'z';
  if (value instanceof Timestamp) return `d${value.seconds}.${value.nanos}`;
  if (value instanceof Uint8Array) return `b${Buffer.from(value).toString('base64')}`;
  if (value instanceof Reference) return `r${value.name}`;
  if (value instanceof GeoPoint) return `g${value.latitude + 0},${value.longitude + 0}`;
  if (value instanceof Vector) return `v${value.values.map((n) => n + 0).join()}`;
  if (value instanceof Map) {
    const keys = [...value.keys()].sort((a, b) => (a < b ? -1 : 1));
    return `m${JSON.stringify(keys.map((key) => [key, equalityKey(value.get(key))]))}`;
  }
  return `a${JSON.stringify((value as readonly Value[]).map(equalityKey))}`;
}

/** Whether a value takes part in comparisons by `<`: null and NaN don't. */
export function isRangeable(value: Value): boolean {
  return value !== null && !(typeof value === 'number' && Number.isNaN(value));
}
