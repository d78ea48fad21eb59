/** Reads the values that the Firebase CLI sends with Storage's rules. */
import type { DocumentSnapshot, Value } from '../interfaces.ts';
import {
  BytesValue,
  DurationValue,
  LatLngValue,
  MapValue,
  PathValue,
  type RulesValue,
  SetValue,
  toTimestamp,
} from '../rules/values/values.ts';
import { parseTimestamp } from '../transports/timestamp.ts';

/** A variable as the Firebase CLI sends it: one key that names the type. */
export type TypedValue = Record<string, unknown>;

/** The rules value of a variable; null if its type is unknown. */
export function fromTyped(typed: TypedValue): RulesValue {
  const [[type, content] = ['', null]] = Object.entries(typed);
  switch (type) {
    case 'string_value':
      return String(content);
    case 'bool_value':
      return content === true;
    case 'int_value':
      return BigInt(content as number | string);
    case 'float_value':
      return Number(content);
    case 'bytes_value':
      return new BytesValue(Buffer.from(String(content), 'base64'));
    case 'timestamp_value':
      return toTimestamp(parseTimestamp(String(content)));
    case 'duration_value':
      return new DurationValue(BigInt(Math.round(Number.parseFloat(String(content)) * 1e9)));
    case 'latlng_value': {
      const { latitude = 0, longitude = 0 } = content as { latitude?: number; longitude?: number };
      return new LatLngValue(latitude, longitude);
    }
    case 'path_value': {
      const { segments = [] } = content as { segments?: { simple: string }[] };
      return new PathValue(segments.map(({ simple }) => simple));
    }
    case 'list_value':
      return items(content).map(fromTyped);
    case 'set_value':
      return new SetValue(items(content).map(fromTyped));
    case 'map_value': {
      const { fields = {} } = content as { fields?: Record<string, TypedValue> };
      return new MapValue(new Map(Object.entries(fields).map(([key, value]) => [key, fromTyped(value)])));
    }
    default:
      return null;
  }
}

function items(content: unknown): TypedValue[] {
  return (content as { values?: TypedValue[] }).values ?? [];
}

/** A document as Firestore's REST API writes it. */
export type DocumentJson = { name: string; fields?: Record<string, TypedValue> };

export function documentFromJson({ name, fields = {} }: DocumentJson): DocumentSnapshot {
  const never = { seconds: '0', nanos: 0 };
  return { name, fields: valuesFromJson(fields), createTime: never, updateTime: never };
}

function valuesFromJson(fields: Record<string, TypedValue>): Record<string, Value> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, valueFromJson(value)]));
}

function valueFromJson(json: TypedValue): Value {
  if ('timestampValue' in json) return { timestampValue: parseTimestamp(String(json.timestampValue)) };
  if ('bytesValue' in json) return { bytesValue: Buffer.from(String(json.bytesValue), 'base64') };
  if ('doubleValue' in json) return { doubleValue: Number(json.doubleValue) };
  if ('arrayValue' in json) return { arrayValue: { values: items(json.arrayValue).map(valueFromJson) } };
  if ('mapValue' in json) {
    const { fields = {} } = json.mapValue as { fields?: Record<string, TypedValue> };
    return { mapValue: { fields: valuesFromJson(fields) } };
  }
  return json as Value;
}
