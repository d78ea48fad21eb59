/** The values of the rules language. Integers are bigint and floats number. */
import type { Value } from '../../interfaces.ts';

/**
 * A value of the rules language. Integers are bigint and floats number, so that they never mix unnoticed.
 * Errors are values, as `&&` and `||` absorb them.
 */
export type RulesValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly RulesValue[]
  | MapValue
  | SetValue
  | MapDiffValue
  | TimestampValue
  | DurationValue
  | LatLngValue
  | BytesValue
  | PathValue
  | AbstractValue
  | RulesError;

export class RulesError {
  readonly message: string;
  /** Where in the source it occurred. */
  span: { start: number; end: number } | null = null;
  constructor(message: string) {
    this.message = message;
  }
}

/**
 * A value that stands for many, to decide a query without reading documents. Results must hold for every
 * document that the query could return; where an error is possible, use unknown().
 */
export class AbstractValue {
  /** The result of an undecided operation, perhaps with a reason. */
  unknown(): AbstractValue {
    return UNKNOWN;
  }
  member(_key: string): RulesValue {
    return this.unknown();
  }
  call(_name: string, _args: readonly RulesValue[]): RulesValue {
    return this.unknown();
  }
  /** `this <operator> other`, or `other <operator> this` if flipped. */
  operate(_operator: string, _other: RulesValue, _flipped: boolean): RulesValue {
    return this.unknown();
  }
  isType(_type: string): RulesValue {
    return this.unknown();
  }
}

/** An unknown value, whose evaluation may even fail. */
export const UNKNOWN = new AbstractValue();

/** A map; a document's fields are only converted when they are read. */
export class MapValue {
  readonly #raw: Readonly<Record<string, Value>> | null;
  readonly #read: Map<string, RulesValue>;
  constructor(entries: Map<string, RulesValue>, raw: Readonly<Record<string, Value>> | null = null) {
    this.#read = entries;
    this.#raw = raw;
  }
  get(key: string): RulesValue | undefined {
    const cached = this.#read.get(key);
    if (cached !== undefined || this.#raw === null || !Object.hasOwn(this.#raw, key)) return cached;
    const value = fromProto(this.#raw[key] as Value);
    this.#read.set(key, value);
    return value;
  }
  has(key: string): boolean {
    return this.#raw === null ? this.#read.has(key) : Object.hasOwn(this.#raw, key);
  }
  keys(): string[] {
    return this.#raw === null ? [...this.#read.keys()] : Object.keys(this.#raw);
  }
  get size(): number {
    return this.keys().length;
  }
}

export class SetValue {
  readonly items: readonly RulesValue[];
  constructor(items: readonly RulesValue[]) {
    this.items = items.every((item) => typeof item === 'string') ? [...new Set(items)] : distinct(items);
  }
}

/** Keeps the first of equal items, such as an int and the float of the same value. */
function distinct(items: readonly RulesValue[]): RulesValue[] {
  const unlike: RulesValue[] = [];
  for (const item of items) if (!unlike.some((other) => equals(other, item))) unlike.push(item);
  return unlike;
}

export class MapDiffValue {
  readonly added: string[];
  readonly removed: string[];
  readonly changed: string[];
  readonly unchanged: string[];
  constructor(after: MapValue, before: MapValue) {
    const [common, added] = partition(after.keys(), (key) => before.has(key));
    this.added = added;
    this.removed = before.keys().filter((key) => !after.has(key));
    [this.unchanged, this.changed] = partition(common, (key) =>
      equals(after.get(key) as RulesValue, before.get(key) as RulesValue),
    );
  }
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/** Nanoseconds since the epoch. */
export class TimestampValue {
  readonly nanos: bigint;
  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
}

export class DurationValue {
  readonly nanos: bigint;
  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
}

export class LatLngValue {
  readonly latitude: number;
  readonly longitude: number;
  constructor(latitude: number, longitude: number) {
    this.latitude = latitude;
    this.longitude = longitude;
  }
}

export class BytesValue {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

export class PathValue {
  readonly segments: readonly string[];
  readonly #bound: ReadonlyMap<string, string> | undefined;
  constructor(segments: readonly string[], bound?: ReadonlyMap<string, string>) {
    this.segments = segments;
    this.#bound = bound;
  }
  get(name: string): string | undefined {
    return this.#bound?.get(name);
  }
  toString(): string {
    return `/${this.segments.join('/')}`;
  }
}

/** The language's name for a value's type, as `is` and error messages use it. */
export function typeName(value: RulesValue): string {
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'bigint':
      return 'int';
    case 'number':
      return 'float';
    case 'string':
      return 'string';
  }
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value instanceof MapValue) return 'map';
  if (value instanceof SetValue) return 'set';
  if (value instanceof MapDiffValue) return 'map_diff';
  if (value instanceof TimestampValue) return 'timestamp';
  if (value instanceof DurationValue) return 'duration';
  if (value instanceof LatLngValue) return 'latlng';
  if (value instanceof BytesValue) return 'bytes';
  if (value instanceof PathValue) return 'path';
  return 'unknown';
}

/** `==` of two operands: an int equals the float of the same value; other types never equal each other. */
export function equals(a: RulesValue, b: RulesValue): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: bigint == number compares the exact mathematical values
  if (isNumber(a) && isNumber(b)) return a == b;
  return identical(a, b);
}

/** Equality inside collections and between versions of a field: an int is never the same as a float. */
export function identical(a: RulesValue, b: RulesValue): boolean {
  if (a === b) return true;
  if (typeof a === 'number') return Object.is(a, b);
  if (Array.isArray(a)) return Array.isArray(b) && sameItems(a, b);
  if (a instanceof MapValue) return b instanceof MapValue && sameEntries(a, b);
  if (a instanceof SetValue) return b instanceof SetValue && sameSet(a.items, b.items);
  if (a instanceof TimestampValue) return b instanceof TimestampValue && a.nanos === b.nanos;
  if (a instanceof DurationValue) return b instanceof DurationValue && a.nanos === b.nanos;
  if (a instanceof LatLngValue) {
    return b instanceof LatLngValue && a.latitude === b.latitude && a.longitude === b.longitude;
  }
  if (a instanceof BytesValue) return b instanceof BytesValue && a.bytes.equals(b.bytes);
  if (a instanceof PathValue) {
    return (
      b instanceof PathValue &&
      a.segments.length === b.segments.length &&
      a.segments.every((s, i) => s === b.segments[i])
    );
  }
  return false;
}

/** Unlike lists, sets don't distinguish an int from the float of the same value. */
function sameSet(a: readonly RulesValue[], b: readonly RulesValue[]): boolean {
  return a.length === b.length && b.every((item) => a.some((other) => equals(item, other)));
}

function sameItems(a: readonly RulesValue[], b: readonly RulesValue[]): boolean {
  return a.length === b.length && a.every((item, index) => identical(item, b[index] as RulesValue));
}

function sameEntries(a: MapValue, b: MapValue): boolean {
  const keys = a.keys();
  return (
    keys.length === b.size &&
    keys.every((key) => b.has(key) && identical(a.get(key) as RulesValue, b.get(key) as RulesValue))
  );
}

/** Whether a list contains the item, for `in`, `hasAny` and others (NaN is in no list). */
export function contains(items: readonly RulesValue[], item: RulesValue): boolean {
  return typeof item === 'number'
    ? items.some((other) => other === item)
    : items.some((other) => identical(other, item));
}

export function hasAll(items: readonly RulesValue[], required: readonly RulesValue[]): boolean {
  return required.every((item) => contains(items, item));
}

export function isNumber(value: RulesValue): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

/** Negative, zero or positive; NaN for a comparison with NaN; undefined for types without an order. */
export function compare(a: RulesValue, b: RulesValue): number | undefined {
  if (isNumber(a) && isNumber(b))
    return a < b ? -1 : a > b ? 1 : Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : 0;
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (
    (a instanceof TimestampValue && b instanceof TimestampValue) ||
    (a instanceof DurationValue && b instanceof DurationValue)
  ) {
    return a.nanos < b.nanos ? -1 : a.nanos > b.nanos ? 1 : 0;
  }
  return undefined;
}

const NANOS_PER_SECOND = 1_000_000_000n;

export function toTimestamp(time: { seconds: string | number; nanos?: number }): TimestampValue {
  return new TimestampValue(BigInt(time.seconds) * NANOS_PER_SECOND + BigInt(time.nanos ?? 0));
}

export function fromProto(value: Value): RulesValue {
  if ('stringValue' in value) return value.stringValue;
  if ('integerValue' in value) return BigInt(value.integerValue);
  if ('booleanValue' in value) return value.booleanValue;
  if ('doubleValue' in value) return Number(value.doubleValue);
  if ('timestampValue' in value) return toTimestamp(value.timestampValue);
  if ('mapValue' in value) return new MapValue(new Map(), value.mapValue.fields ?? {});
  if ('arrayValue' in value) return (value.arrayValue.values ?? []).map(fromProto);
  if ('referenceValue' in value) return new PathValue(value.referenceValue.split('/').slice(2));
  if ('geoPointValue' in value) {
    return new LatLngValue(value.geoPointValue.latitude ?? 0, value.geoPointValue.longitude ?? 0);
  }
  if ('bytesValue' in value) return new BytesValue(Buffer.from(value.bytesValue));
  return null;
}

/** Compares by code point, the order of UTF-8 bytes in indexes. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return surrogateLast(x) - surrogateLast(y);
  }
  return a.length - b.length;
}

/** Moves surrogates, which stand for code points above U+FFFF, after the rest of the basic plane. */
function surrogateLast(unit: number): number {
  return unit < 0xd800 ? unit : unit > 0xdfff ? unit - 0x800 : unit + 0x2000;
}
