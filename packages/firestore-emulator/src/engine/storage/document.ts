/** A document and its fields. */
import type { DocumentSnapshot } from '../../interfaces.ts';
import { encodeFields, encodeMicros } from '../values/encoding.ts';
import { type FieldPath, lastSegment } from '../values/paths.ts';
import { documentSize } from '../values/sizes.ts';
import type { MapValue, Value } from '../values/values.ts';

export class Doc {
  /** Path below `/documents`, e.g. `sessions/abc`. */
  readonly path: string;
  readonly id: string;
  readonly fields: MapValue;
  /** Microseconds since the epoch. */
  readonly createTime: number;
  readonly updateTime: number;
  private bytes = 0;

  constructor(
    path: string,
    fields: MapValue,
    createTime: number,
    updateTime: number,
    id: string = lastSegment(path),
  ) {
    this.path = path;
    this.id = id;
    this.fields = fields;
    this.createTime = createTime;
    this.updateTime = updateTime;
  }

  /** The next version, which shares its name's memory with this one. */
  next(fields: MapValue, updateTime: number): Doc {
    return new Doc(this.path, fields, this.createTime, updateTime, this.id);
  }

  /** Bytes by Firestore's storage size rules. */
  get size(): number {
    this.bytes ||= documentSize(this.path, this.fields);
    return this.bytes;
  }
}

/** The value at a field path; undefined if there is none. */
export function getField(fields: MapValue, path: FieldPath): Value | undefined {
  let value: Value | undefined = fields.get(path[0]!);
  for (let i = 1; i < path.length; i++) {
    if (!(value instanceof Map)) return undefined;
    value = value.get(path[i]!);
  }
  return value;
}

/** A copy of the fields with one path set; other values along the path are replaced by maps. */
export function withField(fields: MapValue, path: FieldPath, value: Value, depth = 0): Map<string, Value> {
  const copy = new Map(fields);
  const name = path[depth]!;
  if (depth === path.length - 1) return copy.set(name, value);
  const inner = copy.get(name);
  const base: MapValue = inner instanceof Map ? inner : new Map();
  return copy.set(name, withField(base, path, value, depth + 1));
}

/** The fields without the one at a path */
export function withoutField(fields: MapValue, path: FieldPath, depth = 0): MapValue {
  const name = path[depth]!;
  if (!fields.has(name)) return fields;
  const copy = new Map(fields);
  if (depth === path.length - 1) {
    copy.delete(name);
    return copy;
  }
  const inner = copy.get(name);
  if (!(inner instanceof Map)) return fields;
  return copy.set(name, withoutField(inner, path, depth + 1));
}

/** Only the fields that a mask names. */
export function maskFields(fields: MapValue, mask: readonly FieldPath[]): MapValue {
  let out: Map<string, Value> = new Map();
  for (const path of mask) {
    const value = getField(fields, path);
    if (value !== undefined) out = withField(out, path, value);
  }
  return out;
}

/** A document as clients, rules and events see it, with only the fields of the mask if there is one. */
export function encodeDocument(
  databaseName: string,
  doc: Doc,
  mask: readonly FieldPath[] | null = null,
): DocumentSnapshot {
  return {
    name: `${databaseName}/documents/${doc.path}`,
    fields: encodeFields(mask ? maskFields(doc.fields, mask) : doc.fields),
    createTime: encodeMicros(doc.createTime),
    updateTime: encodeMicros(doc.updateTime),
  };
}
