/** Decodes and checks values as clients send them. */
import { type EmulatorError, invalidArgument } from '../../errors.ts';
import type * as wire from '../../interfaces.ts';
import { limits } from '../../limits.ts';
import { type FieldPath, parseParent } from './paths.ts';
import { GeoPoint, Reference, Timestamp, type Value, Vector } from './values.ts';

const RESERVED_FIELD = /^__.*__$/s;
/** Seconds from the epoch. */
const YEAR_1 = -62_135_596_800;
const END_OF_YEAR_9999 = 253_402_300_799;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

type WireMap = { fields?: Record<string, wire.Value> | null };
type WireArray = { values?: wire.Value[] | null };

/** Where a value is, for error messages and limits. */
type Place = {
  /** The document's field that contains it, or `array` if that field is one. */
  property: string;
  /** Levels of maps and arrays, including this value if it is one. */
  depth: number;
  inArray: boolean;
  /** Length of the field path to this value. */
  pathBytes: number;
  /** Whether it is an operand, which may be more than a stored value. */
  isStored: boolean;
};

/** Decodes the fields of a document to store; throws for values that Firestore doesn't store. */
export function decodeFields(fields: Record<string, wire.Value> | null | undefined): Map<string, Value> {
  const map = new Map<string, Value>();
  for (const name of Object.keys(fields ?? {})) {
    checkFieldName(name);
    map.set(name, decodeTop(fields![name]!, name, true));
  }
  return map;
}

/** Throws unless the name may name a field of a document. */
export function checkFieldName(name: string): void {
  if (name === '') throw invalidArgument('A field name must not be empty.');
  if (name.startsWith('__') && RESERVED_FIELD.test(name))
    throw invalidArgument(`field name ${name} is reserved`);
  if (name.length * 3 > limits.fieldPathBytes && Buffer.byteLength(name) > limits.fieldPathBytes) {
    throw invalidArgument(`The property.name is longer than ${limits.fieldPathBytes} bytes.`);
  }
}

/** The place of a field that a transform sets; throws if a document may not have a field there. */
export function placeOf(path: FieldPath, isArray: boolean): Place {
  for (const name of path) checkFieldName(name);
  let place = topPlace(path[0]!, isArray && path.length === 1, true);
  for (let i = 1; i < path.length; i++) {
    checkDepth(place);
    place = memberPlace(path[i]!, isArray && i === path.length - 1, place);
  }
  if (isArray) checkDepth(place);
  return place;
}

export function decodeValue(value: wire.Value): Value {
  return decodeTop(value, 'value', false);
}

/** Decodes a filter's operand: unlike a stored array, the list of an `in` may contain arrays. */
export function decodeOperand(value: wire.Value): Value {
  const list = (value as { arrayValue?: WireArray } | null)?.arrayValue;
  return list ? (list.values ?? []).map(decodeValue) : decodeValue(value);
}

function decodeTop(value: wire.Value, name: string, isStored: boolean): Value {
  const small = decodeSmall(value);
  return small !== undefined ? small : decode(value, topPlace(name, isArrayValue(value), isStored));
}

function isArrayValue(value: wire.Value | null): boolean {
  return (value as { arrayValue?: WireArray } | null)?.arrayValue !== undefined;
}

function topPlace(name: string, isArray: boolean, isStored: boolean): Place {
  const property = isArray ? 'array' : name;
  return { property, depth: 1, inArray: false, pathBytes: Buffer.byteLength(property), isStored };
}

function memberPlace(name: string, isArray: boolean, map: Place): Place {
  checkNestedName(name, map);
  const pathBytes = map.pathBytes + 1 + (isArray ? 'array'.length : Buffer.byteLength(name));
  return { ...map, depth: map.depth + 1, inArray: false, pathBytes };
}

/** Decodes a value that is allowed anywhere; undefined for other values. */
function decodeSmall(value: wire.Value): Value | undefined {
  if (value === null || typeof value !== 'object') throw unset();
  const v = value as Record<string, unknown>;
  if (typeof v.stringValue === 'string') return isShort(v.stringValue) ? v.stringValue : undefined;
  if (v.integerValue !== undefined) return decodeInteger(v.integerValue);
  if (v.doubleValue !== undefined) return Number(v.doubleValue);
  if (typeof v.booleanValue === 'boolean') return v.booleanValue;
  if (v.timestampValue !== undefined) return decodeTimestamp(v.timestampValue as wire.Timestamp);
  return undefined;
}

function decode(value: wire.Value, place: Place): Value {
  const small = decodeSmall(value);
  if (small !== undefined) return small;
  const v = value as Record<string, unknown>;
  if (typeof v.stringValue === 'string') throw tooLong(place);
  if (v.mapValue !== undefined) return decodeMap(v.mapValue as WireMap | null, place);
  if (v.arrayValue !== undefined) return decodeArray(v.arrayValue as WireArray | null, place);
  if (v.nullValue !== undefined) return null;
  if (typeof v.referenceValue === 'string') return decodeReference(v.referenceValue);
  if (v.bytesValue !== undefined) return decodeBytes(v.bytesValue, place);
  if (v.geoPointValue !== undefined) return decodePoint(v.geoPointValue as Partial<GeoPoint>);
  throw unset();
}

function unset(): EmulatorError {
  return invalidArgument('Cannot convert firestore.v1.Value with type unset.');
}

function decodeMap(map: WireMap | null, place: Place): Value {
  const fields = map?.fields ?? {};
  if (Object.hasOwn(fields, '__type__')) return decodeVector(fields, place);
  checkDepth(place);
  const decoded = new Map<string, Value>();
  for (const name of Object.keys(fields)) {
    const value = fields[name]!;
    decoded.set(name, decode(value, memberPlace(name, isArrayValue(value), place)));
  }
  return decoded;
}

function checkDepth(place: Place): void {
  if (place.depth > limits.depth) throw invalidNested(place);
}

function checkNestedName(name: string, place: Place): void {
  if (name === '') throw invalidArgument('A field name must not be empty.');
  if (name.startsWith('__') && RESERVED_FIELD.test(name)) {
    throw invalidArgument(`field name '${name}' is reserved.`);
  }
  if (place.pathBytes + 1 + Buffer.byteLength(name) > limits.fieldPathBytes) throw invalidNested(place);
}

export function decodeArray(array: WireArray | null, place: Place): readonly Value[] {
  if (place.inArray) throw invalidArgument('Nested arrays are not allowed');
  checkDepth(place);
  const inside = { ...place, depth: place.depth + 1, inArray: true };
  return (array?.values ?? []).map((item) => decode(item, inside));
}

/** A map with a `__type__` stands for a special value; vectors are the only kind. */
function decodeVector(fields: Record<string, wire.Value>, place: Place): Vector {
  const type = fields.__type__ as Record<string, unknown> | null;
  if (typeof type?.stringValue !== 'string') {
    throw invalidArgument(`Field __type__ must be a string; founds ${kindOf(type)}.`);
  }
  if (type.stringValue !== '__vector__') throw invalidNested(place);
  if (!Object.hasOwn(fields, 'value')) throw invalidArgument("Vector map is missing key 'value'.");
  const array = (fields.value as { arrayValue?: WireArray }).arrayValue;
  if (!array) throw invalidArgument('Vector value type must be an array.');
  if (Object.keys(fields).length > 2) throw invalidArgument('Vector value map has extraneous entries.');
  const items = array.values ?? [];
  if (items.length === 0) throw invalidArgument('Cannot have a zero length vector.');
  if (items.length > limits.vectorDimensions) {
    throw invalidArgument(`Vectors must be at most ${limits.vectorDimensions} dimensions.`);
  }
  const values = items.map((item) => {
    const { doubleValue } = item as { doubleValue?: number };
    if (doubleValue === undefined || doubleValue === null)
      throw invalidArgument("Vector must only contain values of type 'double'");
    return Number(doubleValue);
  });
  if (place.isStored && values.some(Number.isNaN)) throw invalidArgument('Vector cannot contain NaN values.');
  return new Vector(values);
}

const KINDS: Record<string, string> = {
  booleanValue: 'BOOLEAN',
  integerValue: 'LONG',
  doubleValue: 'DOUBLE',
  timestampValue: 'TIMESTAMP',
  bytesValue: 'BYTES',
  referenceValue: 'ENTITY_REF',
  geoPointValue: 'GEO_POINT',
  arrayValue: 'ARRAY',
  mapValue: 'MAP',
};

function kindOf(value: Record<string, unknown> | null): string {
  const kind = Object.keys(value ?? {}).find((key) => Object.hasOwn(KINDS, key));
  return kind ? KINDS[kind]! : 'NULL';
}

function isShort(text: string): boolean {
  return text.length * 3 <= limits.valueBytes || Buffer.byteLength(text) <= limits.valueBytes;
}

function tooLong(place: Place): EmulatorError {
  if (place.depth > 1 && !(place.depth === 2 && place.inArray)) return invalidNested(place);
  return invalidArgument(
    `The value of property "${place.property}" is longer than ${limits.valueBytes} bytes.`,
  );
}

function invalidNested({ property }: Place): EmulatorError {
  return invalidArgument(`Property ${property} contains an invalid nested entity.`);
}

function decodeInteger(value: unknown): bigint {
  try {
    const integer = BigInt(value as string | number);
    if (integer >= INT64_MIN && integer <= INT64_MAX) return integer;
  } catch {
    // Not a number: refused below.
  }
  throw invalidArgument(`Integer value "${value}" is not a 64-bit integer.`);
}

function decodeReference(name: string): Reference {
  parseParent(name);
  return new Reference(name);
}

/** Decodes a timestamp message, truncated to microseconds. */
export function decodeTimestamp(value: wire.Timestamp | null | undefined): Timestamp {
  const seconds = Number(value?.seconds ?? 0);
  const nanos = Number(value?.nanos ?? 0);
  if (!(seconds >= YEAR_1 && seconds <= END_OF_YEAR_9999 && nanos >= 0 && nanos < 1e9)) {
    throw invalidArgument(`Timestamp ${seconds}.${nanos} is not within the years 1 to 9999.`);
  }
  return new Timestamp(seconds, nanos);
}

function decodeBytes(value: unknown, place: Place): Uint8Array {
  // Copied, because a small buffer is part of a larger one, which it would keep in memory.
  const bytes = new Uint8Array(
    typeof value === 'string' ? Buffer.from(value, 'base64') : (value as Uint8Array),
  );
  if (bytes.length > limits.valueBytes) throw tooLong(place);
  return bytes;
}

function decodePoint(value: Partial<GeoPoint> | null): GeoPoint {
  const point = new GeoPoint(Number(value?.latitude ?? 0), Number(value?.longitude ?? 0));
  if (!(Math.abs(point.latitude) <= 90))
    throw invalidArgument(`Latitude ${point.latitude} is not from -90 to 90.`);
  if (!(Math.abs(point.longitude) <= 180))
    throw invalidArgument(`Longitude ${point.longitude} is not from -180 to 180.`);
  return point;
}

/** A timestamp message as microseconds since the epoch. */
export function decodeMicros(value: wire.Timestamp): number {
  const { seconds, nanos } = decodeTimestamp(value);
  return seconds * 1e6 + nanos / 1000;
}
