import { parseDocumentName } from '../engine/values/paths.ts';
import {
  GeoPoint,
  type MapValue,
  Reference,
  Timestamp,
  type Value,
  Vector,
} from '../engine/values/values.ts';
import {
  DEFAULT_DATABASE,
  ENTITY,
  KEY,
  MEANING,
  PATH,
  POINT,
  PROPERTY,
  REFERENCE,
  VALUE,
  VECTOR,
} from './entity-format.ts';
import { MessageReader } from './message-reader.ts';

/** Levels of maps and arrays, as for writes. A vector in the innermost adds one entity. */
const MAX_DEPTH = 20;

/** A document of an export, without its project. */
export type ExportedDocument = {
  database: string;
  path: string;
  fields: Map<string, Value>;
  /**
   * Fields whose references are rewritten to the importing project: production's indexed ones. Other
   * references keep their project.
   */
  movingFields: string[];
};

/** Decodes an `EntityProto`; throws if it is malformed. */
export function decodeEntity(bytes: Buffer): ExportedDocument {
  const movingFields: string[] = [];
  let key: { database: string; path: string } | undefined;
  const fields = decodeFields(
    new MessageReader(bytes),
    0,
    (reader) => {
      key = decodeKey(reader);
    },
    (name, value) => {
      if (value instanceof Reference) movingFields.push(name);
    },
  );
  if (!key) throw new Error('an entity has no key');
  return { ...key, fields, movingFields };
}

function decodeFields(
  reader: MessageReader,
  depth: number,
  onKey: (reader: MessageReader) => void = () => undefined,
  onIndexed: (name: string, value: Value) => void = () => undefined,
): Map<string, Value> {
  const fields = new Map<string, Value>();
  const raw: MessageReader[] = [];
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === ENTITY.property) onIndexed(...decodeProperty(reader.message(), fields, depth));
    else if (field === ENTITY.rawProperty) raw.push(reader.message());
    else if (field === ENTITY.key) onKey(reader.message());
    else reader.skip();
  }
  for (const property of raw) decodeProperty(property, fields, depth);
  return fields;
}

function decodeProperty(
  reader: MessageReader,
  fields: Map<string, Value>,
  depth: number,
): [name: string, value: Value] {
  let meaning = 0;
  let name = '';
  let multiple = false;
  let content: MessageReader | undefined;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === PROPERTY.meaning) meaning = reader.number();
    else if (field === PROPERTY.name) name = reader.string();
    else if (field === PROPERTY.multiple) multiple = reader.number() !== 0;
    else if (field === PROPERTY.value) content = reader.message();
    else reader.skip();
  }
  if (multiple && name !== VECTOR) checkDepth(depth + 1);
  const above = multiple ? depth + 1 : depth;
  const value = meaning === MEANING.emptyList || !content ? null : decodeValue(content, meaning, above);
  const before = fields.get(name);
  if (meaning === MEANING.emptyList) fields.set(name, []);
  else if (!multiple) fields.set(name, value);
  else if (Array.isArray(before)) before.push(value);
  else fields.set(name, [value]);
  return [name, value];
}

function decodeValue(reader: MessageReader, meaning: number, depth: number): Value {
  let value: Value = null;
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === VALUE.string) value = decodeString(reader, meaning, depth);
    else if (field === VALUE.int64) value = decodeInteger(reader.int64(), meaning);
    else if (field === VALUE.boolean) value = reader.number() !== 0;
    else if (field === VALUE.double) value = reader.double();
    else if (field === VALUE.point) value = decodePoint(reader);
    else if (field === VALUE.reference) value = decodeReference(reader);
    else if (field === VALUE.user) throw new Error('Firestore has no user values, but there is one');
    else reader.skip();
  }
  return value;
}

function decodeString(reader: MessageReader, meaning: number, depth: number): Value {
  if (meaning === MEANING.blob || meaning === MEANING.byteString) return reader.blob();
  return meaning === MEANING.entity ? decodeNested(reader.message(), depth + 1) : reader.string();
}

function decodeNested(reader: MessageReader, depth: number): MapValue | Vector {
  checkDepth(depth - 1);
  const fields = decodeFields(reader, depth);
  const vector = fields.size === 1 ? fields.get(VECTOR) : undefined;
  if (Array.isArray(vector)) return new Vector(vector.map(Number));
  checkDepth(depth);
  return fields;
}

function checkDepth(depth: number): void {
  if (depth > MAX_DEPTH) throw new Error('maps and arrays are nested too deeply');
}

function decodeInteger(integer: bigint, meaning: number): bigint | Timestamp {
  if (meaning !== MEANING.time) return integer;
  const micros = ((integer % 1_000_000n) + 1_000_000n) % 1_000_000n;
  return new Timestamp(Number((integer - micros) / 1_000_000n), Number(micros) * 1000);
}

function decodePoint(reader: MessageReader): GeoPoint {
  let latitude = 0;
  let longitude = 0;
  reader.enterGroup();
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === POINT.x) latitude = reader.double();
    else if (field === POINT.y) longitude = reader.double();
    else reader.skip();
  }
  return new GeoPoint(latitude, longitude);
}

/** A document's fields in a project: references to its own former project lead there. */
export function fieldsIn(project: string, { fields, movingFields }: ExportedDocument): MapValue {
  if (movingFields.length === 0) return fields;
  const moved = new Map(fields);
  for (const name of movingFields) {
    const value = fields.get(name)!;
    moved.set(
      name,
      Array.isArray(value) ? value.map((item) => moveTo(project, item)) : moveTo(project, value),
    );
  }
  return moved;
}

function moveTo(project: string, value: Value): Value {
  return value instanceof Reference
    ? new Reference(value.name.replace(/^projects\/[^/]*/, () => `projects/${project}`))
    : value;
}

/** Decodes an entity's key; throws if it isn't a document's. */
function decodeKey(reader: MessageReader): { database: string; path: string } {
  let database = DEFAULT_DATABASE;
  let path = '';
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === KEY.database) database = reader.string() || DEFAULT_DATABASE;
    else if (field === KEY.path) path = decodePath(reader.message());
    else if (field === KEY.namespace) refuseNamespace(reader.string());
    else reader.skip();
  }
  try {
    parseDocumentName(`projects/p/databases/d/documents/${path}`);
  } catch {
    throw new Error(`"${path}" is not the path of a document`);
  }
  return { database, path };
}

/** Decodes a reference, which may be to another project or database. */
function decodeReference(reader: MessageReader): Reference {
  let project = '';
  let database = DEFAULT_DATABASE;
  const segments: string[] = [];
  reader.enterGroup();
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === REFERENCE.app) project = reader.string().replace(/^[^~]*~/, '');
    else if (field === REFERENCE.element) segments.push(...decodeElement(reader, REFERENCE));
    else if (field === REFERENCE.database) database = reader.string() || DEFAULT_DATABASE;
    else if (field === REFERENCE.namespace) refuseNamespace(reader.string());
    else reader.skip();
  }
  return new Reference(['projects', project, 'databases', database, 'documents', ...segments].join('/'));
}

function decodePath(reader: MessageReader): string {
  const segments: string[] = [];
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === PATH.element) segments.push(...decodeElement(reader, PATH));
    else reader.skip();
  }
  return segments.join('/');
}

function decodeElement(reader: MessageReader, of: { type: number; id: number; name: number }): string[] {
  let type = '';
  let id: string | undefined;
  reader.enterGroup();
  for (let field = reader.next(); field !== 0; field = reader.next()) {
    if (field === of.type) type = reader.string();
    else if (field === of.name) id = reader.string();
    else if (field === of.id) id = `__id${reader.int64()}__`;
    else reader.skip();
  }
  const segments = id === undefined ? [type] : [type, id];
  if (segments.some((segment) => segment.includes('/'))) throw new Error('an id contains "/"');
  return segments;
}

function refuseNamespace(namespace: string): void {
  if (namespace !== '') throw new Error(`Firestore has no namespaces, but there is one, "${namespace}"`);
}
