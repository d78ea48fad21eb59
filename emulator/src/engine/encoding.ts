import { EmulatorError, invalidArgument } from '../errors.ts';
import type * as wire from '../interfaces.ts';
import { GeoPoint, type MapValue, Reference, Timestamp, type Value, Vector } from './values.ts';

const MAX_DEPTH = 20;
const MAX_FIELD_NAME_BYTES = 1500;
const MAX_VALUE_BYTES = 1_048_487;
const RESERVED_FIELD = /^__.*__$/s;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

type WireMap = { fields?: Record<string, wire.Value> | null };

/** Decodes the fields of a document that a client wants to store; refuses what Firestore does not store. */
export function decodeFields(fields: Record<string, wire.Value> | null | undefined): Map<string, Value> {
  return decodeMap(fields, 1);
}

function decodeMap(fields: Record<string, wire.Value> | null | undefined, depth: number): Map<string, Value> {
  const map = new Map<string, Value>();
  if (!fields) return map;
  if (depth > MAX_DEPTH + 1)
    throw invalidArgument(`Maps and arrays may be nested ${MAX_DEPTH} levels deep at most.`);
  for (const name of Object.keys(fields)) {
    checkFieldName(name);
    map.set(name, decode(fields[name]!, depth, false));
  }
  return map;
}

/** Throws unless the name may name a field. */
export function checkFieldName(name: string): void {
  if (name === '') throw invalidArgument('A field name must not be empty.');
  if (name.startsWith('__') && RESERVED_FIELD.test(name))
    throw invalidArgument(`field name ${name} is reserved`);
  if (name.length * 3 > MAX_FIELD_NAME_BYTES && Buffer.byteLength(name) > MAX_FIELD_NAME_BYTES) {
    throw invalidArgument(`The property.name is longer than ${MAX_FIELD_NAME_BYTES} bytes.`);
  }
}

/** Decodes one value, e.g. of a filter or a cursor. */
export function decodeValue(value: wire.Value): Value {
  return decode(value, 1, false);
}

/** Decodes what a filter compares with: the list of an `in` may hold arrays, which a stored array may not. */
export function decodeOperand(value: wire.Value): Value {
  const list = (value as { arrayValue?: { values?: wire.Value[] } } | null)?.arrayValue;
  return list ? (list.values ?? []).map(decodeValue) : decodeValue(value);
}

function decode(value: wire.Value, depth: number, inArray: boolean): Value {
  if (value === null || typeof value !== 'object') throw invalidArgument('A value is not set.');
  const v = value as Record<string, unknown>;
  if (typeof v.stringValue === 'string') return checkLength(v.stringValue);
  if (v.integerValue !== undefined) return decodeInteger(v.integerValue);
  if (v.doubleValue !== undefined) return Number(v.doubleValue);
  if (typeof v.booleanValue === 'boolean') return v.booleanValue;
  if (v.timestampValue !== undefined) return decodeTimestamp(v.timestampValue as wire.Timestamp);
  if (v.mapValue !== undefined) return decodeMapOrVector(v.mapValue as WireMap, depth);
  if (v.arrayValue !== undefined) {
    if (inArray) throw invalidArgument('Nested arrays are not allowed');
    if (depth > MAX_DEPTH)
      throw invalidArgument(`Maps and arrays may be nested ${MAX_DEPTH} levels deep at most.`);
    const values = (v.arrayValue as { values?: wire.Value[] } | null)?.values ?? [];
    return values.map((item) => decode(item, depth + 1, true));
  }
  if (v.nullValue !== undefined) return null;
  if (typeof v.referenceValue === 'string') return new Reference(v.referenceValue);
  if (v.bytesValue !== undefined) return decodeBytes(v.bytesValue);
  if (v.geoPointValue !== undefined) return decodePoint(v.geoPointValue as Partial<GeoPoint>);
  throw invalidArgument('A value has no type or one that is not known.');
}

function checkLength(text: string): string {
  if (text.length * 3 > MAX_VALUE_BYTES && Buffer.byteLength(text) > MAX_VALUE_BYTES) {
    throw invalidArgument(`A value is longer than ${MAX_VALUE_BYTES} bytes.`);
  }
  return text;
}

function decodeInteger(value: unknown): bigint {
  try {
    const integer = BigInt(value as string | number);
    if (integer >= INT64_MIN && integer <= INT64_MAX) return integer;
  } catch {
    // Falls through to the refusal below: not a number at all.
  }
  throw invalidArgument(`Integer value "${value}" is not a 64-bit integer.`);
}

/** Decodes a timestamp message; anything below a microsecond is dropped. */
export function decodeTimestamp(value: wire.Timestamp | null | undefined): Timestamp {
  return new Timestamp(Number(value?.seconds ?? 0), Number(value?.nanos ?? 0));
}

function decodeBytes(value: unknown): Uint8Array {
  const bytes = typeof value === 'string' ? Buffer.from(value, 'base64') : Buffer.from(value as Uint8Array);
  if (bytes.length > MAX_VALUE_BYTES)
    throw invalidArgument(`A value is longer than ${MAX_VALUE_BYTES} bytes.`);
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

function decodeMapOrVector(map: WireMap | null, depth: number): Value {
  const type = map?.fields?.__type__ as { stringValue?: string } | undefined;
  if (type?.stringValue === '__vector__') {
    const values = (map!.fields!.value as { arrayValue?: { values?: wire.Value[] } } | undefined)?.arrayValue
      ?.values;
    return new Vector((values ?? []).map((item) => Number(decodeValue(item))));
  }
  if (depth > MAX_DEPTH)
    throw invalidArgument(`Maps and arrays may be nested ${MAX_DEPTH} levels deep at most.`);
  return decodeMap(map?.fields, depth + 1);
}

export function encodeFields(fields: MapValue): Record<string, wire.Value> {
  const out: Record<string, wire.Value> = {};
  for (const [name, value] of fields) out[name] = encodeValue(value);
  return out;
}

/** Encodes one value as the message that clients and rules see. */
export function encodeValue(value: Value): wire.Value {
  switch (typeof value) {
    case 'string':
      return { stringValue: value };
    case 'bigint':
      return { integerValue: value.toString() };
    case 'number':
      return { doubleValue: value };
    case 'boolean':
      return { booleanValue: value };
  }
  if (value === null) return { nullValue: 'NULL_VALUE' };
  if (value instanceof Map) return { mapValue: { fields: encodeFields(value) } };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encodeValue) } };
  if (value instanceof Timestamp) return { timestampValue: encodeTimestamp(value) };
  if (value instanceof Reference) return { referenceValue: value.name };
  if (value instanceof Uint8Array) return { bytesValue: Buffer.from(value) };
  if (value instanceof GeoPoint) {
    return { geoPointValue: { latitude: value.latitude, longitude: value.longitude } };
  }
  const vector = value as Vector;
  return {
    mapValue: {
      fields: {
        __type__: { stringValue: '__vector__' },
        value: { arrayValue: { values: vector.values.map((n) => ({ doubleValue: n })) } },
      },
    },
  };
}

export function encodeTimestamp(value: Timestamp): wire.Timestamp {
  return { seconds: String(value.seconds), nanos: value.nanos };
}

/** Microseconds since the epoch as a timestamp message. */
export function encodeMicros(micros: number): wire.Timestamp {
  const seconds = Math.floor(micros / 1e6);
  return { seconds: String(seconds), nanos: (micros - seconds * 1e6) * 1000 };
}

/** A timestamp message as microseconds since the epoch. */
export function decodeMicros(value: wire.Timestamp): number {
  return Number(value.seconds ?? 0) * 1e6 + Math.floor(Number(value.nanos ?? 0) / 1000);
}

const MAX_DOCUMENT_BYTES = 1_048_576;

/** Throws when a document is larger than 1 MiB by Firestore's storage size rules. */
export function checkDocumentSize(path: string, fields: MapValue): void {
  let size = 16 + 32;
  for (const segment of path.split('/')) size += Buffer.byteLength(segment) + 1;
  size += mapSize(fields);
  if (size > MAX_DOCUMENT_BYTES) {
    throw new EmulatorError(
      'INVALID_ARGUMENT',
      `Document "${path}" cannot be written because its size (${size} bytes) exceeds the maximum allowed size of ${MAX_DOCUMENT_BYTES} bytes.`,
    );
  }
}

function mapSize(map: MapValue): number {
  let size = 0;
  for (const [name, value] of map) size += Buffer.byteLength(name) + 1 + valueSize(value);
  return size;
}

function valueSize(value: Value): number {
  if (typeof value === 'string') return Buffer.byteLength(value) + 1;
  if (value === null || typeof value === 'boolean') return 1;
  if (typeof value !== 'object' || value instanceof Timestamp) return 8;
  if (value instanceof Map) return mapSize(value);
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + valueSize(item), 0);
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof Reference) return Buffer.byteLength(value.name) + 16;
  if (value instanceof Vector) return value.values.length * 8;
  return 16;
}
