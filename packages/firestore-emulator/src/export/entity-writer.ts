import type { Doc } from '../engine/storage/document.ts';
import {
  GeoPoint,
  type MapValue,
  Reference,
  Timestamp,
  type Value,
  Vector,
} from '../engine/values/values.ts';
import { EmulatorError } from '../errors.ts';
import { MessageWriter } from '../protobuf/message-writer.ts';
import {
  DEFAULT_DATABASE,
  ENTITY,
  KEY,
  MEANING,
  numericId,
  PATH,
  POINT,
  PROPERTY,
  REFERENCE,
  VALUE,
  VECTOR,
} from './entity-format.ts';

const DOCUMENT_NAME = /^projects\/([^/]+)\/databases\/([^/]+)\/documents(?:\/(.+))?$/s;

/** Encodes the documents of one database as the official emulator does. */
export class EntityWriter {
  private readonly app: string;
  private readonly database: string;
  private readonly out = new MessageWriter();

  constructor(project: string, database: string) {
    this.app = appOf(project);
    this.database = database;
  }

  /** The `EntityProto` of a document; valid until the next call. */
  encode(doc: Doc): Buffer {
    const segments = doc.path.split('/');
    this.out.reset();
    this.out.message(ENTITY.key, () => {
      this.out.string(KEY.app, this.app);
      this.out.message(KEY.path, () => this.path(segments));
      if (this.database !== DEFAULT_DATABASE) this.out.string(KEY.database, this.database);
    });
    this.properties(doc.fields);
    this.out.message(ENTITY.entityGroup, () => this.path(segments.slice(0, 2)));
    return this.out.bytes;
  }

  private path(segments: string[]): void {
    for (let i = 0; i < segments.length; i += 2) {
      this.out.group(PATH.element, () => this.element(segments[i]!, segments[i + 1], PATH));
    }
  }

  private element(
    type: string,
    id: string | undefined,
    field: { type: number; id: number; name: number },
  ): void {
    this.out.string(field.type, type);
    if (id === undefined) return;
    const number = numericId(id);
    if (number === null) this.out.string(field.name, id);
    else this.out.int64(field.id, number);
  }

  /** Empty arrays are written first, in a separate list. */
  private properties(fields: MapValue): void {
    for (const [name, value] of fields) {
      if (Array.isArray(value) && value.length === 0) this.emptyArray(name);
    }
    for (const [name, value] of fields) {
      if (Array.isArray(value)) for (const element of value) this.property(name, element, true);
      else this.property(name, value, false);
    }
  }

  private emptyArray(name: string): void {
    this.out.message(ENTITY.property, () => {
      this.out.number(PROPERTY.meaning, MEANING.emptyList);
      this.out.string(PROPERTY.name, name);
      this.out.number(PROPERTY.multiple, false);
      this.out.message(PROPERTY.value, () => undefined);
    });
  }

  private property(name: string, value: Value, multiple: boolean): void {
    this.out.message(ENTITY.rawProperty, () => {
      const meaning = meaningOf(value);
      if (meaning !== 0) this.out.number(PROPERTY.meaning, meaning);
      this.out.string(PROPERTY.name, name);
      this.out.number(PROPERTY.multiple, multiple);
      this.out.message(PROPERTY.value, () => this.value(value));
    });
  }

  private value(value: Value): void {
    if (value === null) return;
    if (typeof value === 'string') this.out.string(VALUE.string, value);
    else if (typeof value === 'bigint') this.out.int64(VALUE.int64, value);
    else if (typeof value === 'number') this.out.double(VALUE.double, value);
    else if (typeof value === 'boolean') this.out.number(VALUE.boolean, value);
    else if (value instanceof Timestamp) this.out.int64(VALUE.int64, microsOf(value));
    else if (value instanceof Uint8Array) this.out.blob(VALUE.string, value);
    else if (value instanceof GeoPoint) this.out.group(VALUE.point, () => this.point(value));
    else if (value instanceof Reference) this.out.group(VALUE.reference, () => this.reference(value));
    else if (value instanceof Vector) this.nested(new Map([[VECTOR, value.values]]));
    else this.nested(value as MapValue);
  }

  private point({ latitude, longitude }: GeoPoint): void {
    this.out.double(POINT.x, latitude);
    this.out.double(POINT.y, longitude);
  }

  private reference({ name }: Reference): void {
    const [, project, database, path] = DOCUMENT_NAME.exec(name) ?? [];
    if (!project || !database)
      throw new EmulatorError('FAILED_PRECONDITION', `The reference "${name}" does not name a document.`);
    this.out.string(REFERENCE.app, appOf(project));
    const segments = path?.split('/') ?? [];
    for (let i = 0; i < segments.length; i += 2) {
      this.out.group(REFERENCE.element, () => this.element(segments[i]!, segments[i + 1], REFERENCE));
    }
    if (database !== DEFAULT_DATABASE) this.out.string(REFERENCE.database, database);
  }

  private nested(fields: MapValue): void {
    this.out.message(VALUE.string, () => {
      this.out.message(ENTITY.key, () => {
        this.out.string(KEY.app, '');
        this.out.string(KEY.path, '');
      });
      this.properties(fields);
      this.out.string(ENTITY.entityGroup, '');
    });
  }
}

function appOf(project: string): string {
  return `dev~${project}`;
}

function microsOf({ seconds, nanos }: Timestamp): bigint {
  return BigInt(seconds) * 1_000_000n + BigInt(nanos / 1000);
}

function meaningOf(value: Value): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (value instanceof Timestamp) return MEANING.time;
  if (value instanceof Uint8Array) return MEANING.blob;
  if (value instanceof GeoPoint) return MEANING.point;
  return value instanceof Reference ? 0 : MEANING.entity;
}
