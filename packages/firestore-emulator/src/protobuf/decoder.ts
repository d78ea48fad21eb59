import { isUtf8 } from 'node:buffer';
import protobuf from 'protobufjs/light.js';
import type { Message } from '../interfaces.ts';

const LENGTH_DELIMITED = 2;

type ValueReader = (reader: protobuf.Reader, depth: number) => unknown;
type FieldReader = (reader: protobuf.Reader, message: Message, wireType: number, depth: number) => void;
type FieldReaders = (FieldReader | undefined)[];

const readersByType = new Map<protobuf.Type, FieldReaders>();

/**
 * Decodes a message into the shape of `interfaces.ts`, without protobufjs' object for every part. Throws if
 * the bytes aren't such a message, or one that is nested too deeply.
 */
export function decode(type: protobuf.Type, bytes: Uint8Array): Message {
  // Node reads the text of a Buffer, and shows where it isn't UTF-8.
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return readFields(protobuf.Reader.create(buffer), readersOf(type), 0);
}

function readFields(reader: protobuf.Reader, fields: FieldReaders, depth: number): Message {
  const message: Message = {};
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const read = fields[tag >>> 3];
    if (read) read(reader, message, tag & 7, depth);
    else reader.skipType(tag & 7, depth);
  }
  return message;
}

/** Limits the reader to the current field; returns its former end. */
function enter(reader: protobuf.Reader): number {
  const length = reader.uint32();
  const outer = reader.len;
  if (length > outer - reader.pos) throw new RangeError('A field is longer than its message.');
  reader.len = reader.pos + length;
  return outer;
}

function leave(reader: protobuf.Reader, outer: number): void {
  if (reader.pos !== reader.len) throw new RangeError('A field is longer than its message.');
  reader.len = outer;
}

function readersOf(type: protobuf.Type): FieldReaders {
  const cached = readersByType.get(type);
  if (cached) return cached;
  const readers: FieldReaders = [];
  readersByType.set(type, readers);
  for (const field of type.fieldsArray) readers[field.id] = fieldReader(field);
  return readers;
}

function fieldReader(field: protobuf.Field): FieldReader {
  const { name, partOf } = field;
  const read = valueReader(field);
  if (field instanceof protobuf.MapField) return mapReader(name, read);
  if (field.repeated) return repeatedReader(field, read);
  if (!partOf) {
    return (reader, message, _, depth) => {
      message[name] = read(reader, depth);
    };
  }
  const oneof = partOf.name;
  return (reader, message, _, depth) => {
    const earlier = message[oneof];
    if (earlier !== undefined) delete message[earlier];
    message[name] = read(reader, depth);
    message[oneof] = name;
  };
}

function repeatedReader({ name, type }: protobuf.Field, read: ValueReader): FieldReader {
  return (reader, message, wireType, depth) => {
    message[name] ??= [];
    const values: unknown[] = message[name];
    if (type === 'int32' && wireType === LENGTH_DELIMITED) {
      const outer = enter(reader);
      while (reader.pos < reader.len) values.push(read(reader, depth));
      leave(reader, outer);
    } else values.push(read(reader, depth));
  };
}

function mapReader(name: string, read: ValueReader): FieldReader {
  return (reader, message, _, depth) => {
    const outer = enter(reader);
    let key = '';
    let value: unknown = {};
    while (reader.pos < reader.len) {
      const tag = reader.uint32();
      if (tag >>> 3 === 1) key = readName(reader);
      else if (tag >>> 3 === 2) value = read(reader, depth);
      else reader.skipType(tag & 7, depth);
    }
    leave(reader, outer);
    message[name] ??= {};
    if (key === '__proto__') define(message[name], key, value);
    else message[name][key] = value;
  };
}

/** Assignment would change the object's prototype. */
function define(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

function valueReader({ type, resolvedType }: protobuf.Field): ValueReader {
  if (resolvedType instanceof protobuf.Enum) {
    const { valuesById } = resolvedType;
    return (reader) => {
      const number = reader.int32();
      return valuesById[number] ?? number;
    };
  }
  if (resolvedType) return messageReader(readersOf(resolvedType));
  switch (type) {
    case 'string':
      return readString;
    case 'bytes':
      return (reader) => reader.bytes();
    case 'bool':
      return (reader) => reader.bool();
    case 'double':
      return (reader) => reader.double();
    case 'int32':
      return (reader) => reader.int32();
    case 'int64':
      return readInt64;
    default:
      throw new Error(`no field is of the type ${type}`);
  }
}

function messageReader(fields: FieldReaders): ValueReader {
  return (reader, depth) => {
    if (depth >= protobuf.util.recursionLimit) throw new Error('A message is nested too deeply.');
    const outer = enter(reader);
    const message = readFields(reader, fields, depth + 1);
    leave(reader, outer);
    return message;
  };
}

function readInt64(reader: protobuf.Reader): string {
  let value = 0;
  let at = reader.pos;
  // Most are short enough for a number.
  for (let scale = 1; scale < 2 ** 49 && at < reader.len; scale *= 0x80) {
    const byte = reader.buf[at++]!;
    value += (byte & 0x7f) * scale;
    if (byte > 0x7f) continue;
    reader.pos = at;
    return String(value);
  }
  const { high, low } = reader.int64() as { high: number; low: number };
  return ((BigInt(high) << 32n) | BigInt(low >>> 0)).toString();
}

/** Recently read field names, by a hash of their bytes. */
const names: string[] = new Array(512).fill('');

/** A text that was probably read before: looking it up is faster than decoding it again. */
/** Throws for bytes that aren't UTF-8, which would become U+FFFD. */
function readString(reader: protobuf.Reader): string {
  const start = reader.pos;
  const text = reader.string();
  if (!text.includes('\ufffd')) return text;
  const length = protobuf.Reader.create(reader.buf.subarray(start)).uint32();
  if (isUtf8(reader.buf.subarray(reader.pos - length, reader.pos))) return text;
  throw new RangeError('A string is not UTF-8.');
}

function readName(reader: protobuf.Reader): string {
  const { buf, pos } = reader;
  const length = buf[pos]!;
  const end = pos + 1 + length;
  if (length > 0x20 || end > reader.len) return readString(reader);
  let hash = 0;
  for (let at = pos + 1; at < end; at++) {
    if (buf[at]! > 0x7f) return readString(reader);
    hash = (31 * hash + buf[at]!) | 0;
  }
  const slot = hash & (names.length - 1);
  const name = names[slot]!;
  if (name.length === length && isAt(name, buf, pos + 1)) reader.pos = end;
  else names[slot] = readString(reader);
  return names[slot]!;
}

function isAt(ascii: string, bytes: Uint8Array, start: number): boolean {
  for (let i = 0; i < ascii.length; i++) if (ascii.charCodeAt(i) !== bytes[start + i]) return false;
  return true;
}
