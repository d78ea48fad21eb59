import protobuf from 'protobufjs/light.js';
import type { Message } from '../interfaces.ts';
import { MessageWriter } from './message-writer.ts';

type FieldWriter = (writer: MessageWriter, value: unknown, depth: number) => void;
type FieldWriters = ReadonlyMap<string, FieldWriter>;

const writersByType = new Map<protobuf.Type, FieldWriters>();
const writer = new MessageWriter();

/**
 * Encodes a message in the shape of `interfaces.ts`, without protobufjs' object for every part, which takes
 * most of the time. Throws if it is nested deeper than readers allow.
 */
export function encode(type: protobuf.Type, message: Message): Buffer {
  writeFields(writer.reset(), writersOf(type), message, 0);
  return Buffer.from(writer.bytes);
}

function writeFields(to: MessageWriter, fields: FieldWriters, message: Message, depth: number): void {
  if (depth > protobuf.util.recursionLimit) throw new Error('A message is nested too deeply.');
  for (const name in message) {
    const value = message[name];
    // The message also contains the names of oneofs, which aren't fields.
    if (value !== null && value !== undefined) fields.get(name)?.(to, value, depth);
  }
}

function writersOf(type: protobuf.Type): FieldWriters {
  const cached = writersByType.get(type);
  if (cached) return cached;
  const writers = new Map<string, FieldWriter>();
  writersByType.set(type, writers);
  for (const field of type.fieldsArray) writers.set(field.name, fieldWriter(field));
  return writers;
}

function fieldWriter(field: protobuf.Field): FieldWriter {
  if (field instanceof protobuf.MapField) return mapWriter(field);
  const write = singleWriter(field, field.id);
  if (!field.repeated) return write;
  if (field.type === 'int32') return (to, values) => to.packed(field.id, values as number[]);
  return (to, values, depth) => {
    for (const value of values as unknown[]) write(to, value, depth);
  };
}

function mapWriter(field: protobuf.Field): FieldWriter {
  const { id } = field;
  const write = singleWriter(field, 2);
  return (to, entries, depth) => {
    for (const key of Object.keys(entries as object)) {
      const start = to.begin(id);
      to.string(1, key);
      write(to, (entries as Record<string, unknown>)[key], depth);
      to.end(start);
    }
  };
}

function singleWriter({ type, resolvedType }: protobuf.Field, id: number): FieldWriter {
  if (resolvedType instanceof protobuf.Enum) {
    const { values } = resolvedType;
    return (to, value) => {
      const number = typeof value === 'number' ? value : values[value as string];
      if (number === undefined) throw new TypeError(`${resolvedType.name} has no ${value}`);
      to.number(id, number);
    };
  }
  if (resolvedType) {
    const fields = writersOf(resolvedType);
    return (to, value, depth) => {
      const start = to.begin(id);
      writeFields(to, fields, value as Message, depth + 1);
      to.end(start);
    };
  }
  switch (type) {
    case 'string':
      return (to, value) => to.string(id, value as string);
    case 'bytes':
      return (to, value) => to.blob(id, value as Uint8Array);
    case 'bool':
      return (to, value) => to.number(id, value as boolean);
    case 'double':
      return (to, value) => to.double(id, value as number);
    case 'int32':
    case 'int64':
      return (to, value) => {
        const number = Number(value);
        if (number >= 0 && number <= Number.MAX_SAFE_INTEGER) to.number(id, number);
        else to.int64(id, BigInt(value as string));
      };
    default:
      throw new Error(`no field is of the type ${type}`);
  }
}
