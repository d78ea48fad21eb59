/** Encodes values as clients and rules see them. */
import type * as wire from '../../interfaces.ts';
import { GeoPoint, type MapValue, Reference, Timestamp, type Value, type Vector } from './values.ts';

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
