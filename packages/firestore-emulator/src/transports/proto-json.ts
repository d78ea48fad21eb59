import protobuf from 'protobufjs/light.js';
import { invalidArgument } from '../errors.ts';
import type { Message, Timestamp } from '../interfaces.ts';
import { formatTimestamp, parseTimestamp } from './timestamp.ts';

/** How deeply messages may be nested, as in protobuf's readers. */
const MAX_DEPTH = 100;
const WRAPPER = /^\.google\.protobuf\.(Double|Float|Int64|UInt64|Int32|UInt32|Bool|String|Bytes)Value$/;

/**
 * Reads proto3 JSON into the shape of `interfaces.ts`, with fields in camelCase or snake_case, enums by name
 * or number. Throws INVALID_ARGUMENT for unknown fields, wrong types and too deep nesting.
 */
export function messageFromJson(type: protobuf.Type, json: unknown, depth = 0): Message {
  if (!isRecord(json)) throw mismatch(type.name, json);
  if (depth > MAX_DEPTH) throw invalidArgument(`Messages are nested more than ${MAX_DEPTH} levels deep.`);
  const message: Message = {};
  for (const [key, value] of Object.entries(json)) {
    const field = fieldOf(type, key);
    if (!field) throw invalidArgument(`Unknown name "${key}" in ${type.name}.`);
    if (value === undefined || (value === null && !isNullValue(field))) continue;
    message[field.name] = fieldFromJson(field, value, depth);
    if (field.partOf) message[field.partOf.name] = field.name;
  }
  return message;
}

/** Writes a message as proto3 JSON, without fields of default value. */
export function messageToJson(type: protobuf.Type, message: Message): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(message)) {
    // The message also contains the names of oneofs, which aren't fields.
    const field = type.fields[key];
    if (!field || value === undefined || (value === null && !isNullValue(field))) continue;
    if (isDefault(field, value)) continue;
    json[key] = fieldToJson(field, value);
  }
  return json;
}

/** Whether a value may be omitted: it is empty or zero, and its field doesn't distinguish unset from zero. */
function isDefault(field: protobuf.Field, value: unknown): boolean {
  if (field instanceof protobuf.MapField) return Object.keys(value as object).length === 0;
  if (field.repeated) return (value as unknown[]).length === 0;
  if (field.partOf) return false;
  const type = field.resolvedType;
  if (type instanceof protobuf.Enum) return (type.values[String(value)] ?? value) === 0;
  if (type) return false;
  if (value instanceof Uint8Array) return value.length === 0;
  return value === '' || value === 0 || value === false || (field.type.endsWith('64') && value === '0');
}

/** The field of that name in camelCase or snake_case. */
export function fieldOf(type: protobuf.Type, name: string): protobuf.Field | undefined {
  // Not by index alone: every object has a `constructor`.
  if (Object.hasOwn(type.fields, name)) return type.fields[name];
  const camelCase = name.replace(/_([a-z0-9])/g, (_, char: string) => char.toUpperCase());
  return Object.hasOwn(type.fields, camelCase) ? type.fields[camelCase] : undefined;
}

function fieldFromJson(field: protobuf.Field, value: unknown, depth: number): unknown {
  if (field instanceof protobuf.MapField) {
    if (!isRecord(value)) throw mismatch(field.name, value);
    for (const key of Object.keys(value)) wellFormed(field.name, key);
    return mapValues(value, (entry) => singleFromJson(field, entry, depth));
  }
  if (!field.repeated) return singleFromJson(field, value, depth);
  if (!Array.isArray(value)) throw mismatch(field.name, value);
  return value.map((entry) => singleFromJson(field, entry, depth));
}

function fieldToJson(field: protobuf.Field, value: unknown): unknown {
  if (field instanceof protobuf.MapField)
    return mapValues(value as Message, (entry) => singleToJson(field, entry));
  if (field.repeated) return (value as unknown[]).map((entry) => singleToJson(field, entry));
  return singleToJson(field, value);
}

function singleFromJson(field: protobuf.Field, value: unknown, depth: number): unknown {
  const type = field.resolvedType;
  if (type instanceof protobuf.Enum) return enumFromJson(type, field, value);
  if (!type) return scalarFromJson(field.type, field.name, value);
  const name = nameOf(type);
  if (name === '.google.protobuf.Timestamp' && typeof value === 'string') return parseTimestamp(value);
  if (name === '.google.protobuf.Duration' && typeof value === 'string') return parseDuration(value);
  if (WRAPPER.test(name) && !isRecord(value)) {
    return { value: scalarFromJson(type.fields.value!.type, field.name, value) };
  }
  return messageFromJson(type, value, depth + 1);
}

function singleToJson(field: protobuf.Field, value: unknown): unknown {
  const type = field.resolvedType;
  if (type instanceof protobuf.Enum) return isNullValue(field) ? null : value;
  if (!type) return scalarToJson(value);
  const message = value as Message;
  const name = nameOf(type);
  if (name === '.google.protobuf.Timestamp') return formatTimestamp(message as Timestamp);
  if (name === '.google.protobuf.Duration') return formatDuration(message as Timestamp);
  if (WRAPPER.test(name)) return scalarToJson(message.value);
  if (name === '.google.protobuf.Struct') return structToJson(message);
  return messageToJson(type, message);
}

const names = new Map<protobuf.Type, string>();

/** A type's full name, which protobufjs puts together each time that it is asked for. */
function nameOf(type: protobuf.Type): string {
  const name = names.get(type) ?? type.fullName;
  names.set(type, name);
  return name;
}

/** A struct of strings and structs; no other kinds are sent. */
function structToJson({ fields }: Message): Record<string, unknown> {
  return mapValues(fields, (value) => {
    const { stringValue, structValue } = value as Message;
    return structValue ? structToJson(structValue) : stringValue;
  });
}

function isNullValue(field: protobuf.Field): boolean {
  return field.resolvedType?.fullName === '.google.protobuf.NullValue';
}

function enumFromJson(type: protobuf.Enum, field: protobuf.Field, value: unknown): string {
  if (isNullValue(field) && (value === null || value === 'NULL_VALUE' || value === 0)) return 'NULL_VALUE';
  const name = typeof value === 'number' ? type.valuesById[value] : value;
  if (typeof name !== 'string' || !(name in type.values))
    throw mismatch(`${field.name} (${type.name})`, value);
  return name;
}

function scalarFromJson(type: string, name: string, value: unknown): unknown {
  switch (type) {
    case 'string':
      if (typeof value === 'string') return wellFormed(name, value);
      break;
    case 'bool':
      if (typeof value === 'boolean') return value;
      break;
    case 'bytes':
      if (typeof value === 'string') return Buffer.from(value, 'base64');
      break;
    case 'double':
    case 'float':
      return doubleFromJson(name, value);
    default:
      return integerFromJson(type, name, value);
  }
  throw mismatch(name, value);
}

/** Half an emoji isn't text: a protobuf's strings are UTF-8, which can't hold it. */
function wellFormed(name: string, text: string): string {
  if (text.isWellFormed()) return text;
  throw invalidArgument(`Invalid value for ${name}: it has a lone surrogate, which UTF-8 can't encode.`);
}

function doubleFromJson(name: string, value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number') throw mismatch(name, value);
  if (Number.isNaN(number) && value !== 'NaN' && !Number.isNaN(value)) throw mismatch(name, value);
  return number;
}

function integerFromJson(type: string, name: string, value: unknown): string | number {
  const isInteger =
    typeof value === 'number' ? Number.isInteger(value) : typeof value === 'string' && /^-?\d+$/.test(value);
  if (!isInteger) throw mismatch(name, value);
  if (!type.endsWith('64')) return Number(value);
  const number = BigInt(value as string | number);
  if (BigInt.asIntN(64, number) !== number) throw mismatch(name, value);
  return number.toString();
}

function scalarToJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  // JSON.stringify would lose the sign.
  return Object.is(value, -0) ? '-0' : value;
}

function parseDuration(text: string): Timestamp {
  const [, sign, seconds = '0', decimals = ''] = /^(-?)(\d+)(?:\.(\d{1,9}))?s$/.exec(text) ?? [];
  if (sign === undefined) throw invalidArgument(`Invalid duration: "${text}".`);
  return { seconds: `${sign}${seconds}`, nanos: Number(`${sign}${decimals.padEnd(9, '0')}`) };
}

function formatDuration({ seconds, nanos }: Timestamp): string {
  return `${Number(seconds ?? 0) + Number(nanos ?? 0) / 1e9}s`;
}

function mapValues<T>(record: Record<string, unknown>, map: (value: unknown) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

function mismatch(name: string, value: unknown): Error {
  // Objects and arrays may be nested to any depth.
  const what = typeof value === 'object' && value !== null ? 'an object or array' : JSON.stringify(value);
  return invalidArgument(`Invalid value for ${name}: ${what}.`);
}
