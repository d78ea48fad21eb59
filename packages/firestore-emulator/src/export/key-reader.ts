import { parseDocumentName } from '../engine/values/paths.ts';
import { Reference } from '../engine/values/values.ts';
import { DEFAULT_DATABASE, KEY, PATH, REFERENCE } from './entity-format.ts';
import type { MessageReader } from './message-reader.ts';

/** Decodes an entity's key; throws if it isn't a document's. */
export function decodeKey(reader: MessageReader): { database: string; path: string } {
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
export function decodeReference(reader: MessageReader): Reference {
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

/** A collection's id and, unless the path ends there, a document's. */
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
