import { type EmulatorError, invalidArgument } from '../../errors.ts';
import { limits } from '../../limits.ts';

const NUMERIC_ID = /^__id(-?\d+)__$/;
const RESERVED_COLLECTION = /^__.*__$/s;
/** Unlike a collection's, a document's id may be `____`. */
const RESERVED_DOCUMENT = /^__.+__$/s;

/** What is wrong with a document's or a collection's id within a path, or null. */
export function idProblem(id: string, isCollection = false): EmulatorError | null {
  if (id.length * 3 > limits.idBytes && Buffer.byteLength(id) > limits.idBytes) {
    const element = isCollection ? 'kind' : 'name';
    return invalidArgument(`The key path element ${element} is longer than ${limits.idBytes} bytes.`);
  }
  const pattern = isCollection ? RESERVED_COLLECTION : RESERVED_DOCUMENT;
  return id.startsWith('__') && pattern.test(id) ? reservedProblem(id, isCollection) : null;
}

function reservedProblem(id: string, isCollection: boolean): EmulatorError | null {
  if (isCollection) return reserved(id, 'Collection');
  const numeric = NUMERIC_ID.exec(id);
  if (numeric && BigInt.asIntN(64, BigInt(numeric[1]!)) === BigInt(numeric[1]!)) return null;
  if (id.startsWith('__id')) {
    return invalidArgument(
      `A long document ID string must be formatted like '__id{LONG}__', where LONG is a 64-bit integer. Found: '${id}'.`,
    );
  }
  return reserved(id, 'Resource');
}

function reserved(id: string, what: string): EmulatorError {
  return invalidArgument(`${what} id "${id}" is invalid because it is reserved.`);
}

/** Bytes of a document's name: each segment plus one byte, and 16 bytes. */
export function nameSize(path: string): number {
  return Buffer.byteLength(path) + 1 + 16;
}

/** Throws if a document's or a collection's path has too many ids, or is too long. */
export function checkPathSize(path: string, ids: number): void {
  if (ids > 2 * limits.collectionsInPath) {
    throw invalidArgument(`Key path is too long. Cannot exceed ${limits.collectionsInPath} elements.`);
  }
  if (path.length * 3 > limits.nameBytes && nameSize(path) > limits.nameBytes) {
    throw invalidArgument(`The document name is longer than ${limits.nameBytes} bytes.`);
  }
}

/** What is wrong with an id outside of a path, or null. */
export function bareIdProblem(id: string, isCollection: boolean): EmulatorError | null {
  const what = isCollection ? 'Collection' : 'Resource';
  if (id.includes('/')) return invalidArgument(`${what} id "${id}" is invalid because it contains "/".`);
  if (id === '.' || id === '..') return reserved(id, what);
  return idProblem(id, isCollection);
}

export function databaseNameProblem(name: string): EmulatorError {
  const at = readDatabase(name);
  const problem = typeof at === 'string' ? at : `has unexpected trailing characters at index ${at}`;
  return invalidArgument(`Database name "${name}" ${problem}.`);
}

/** What is wrong with a stream's later message that names another database than the first one. */
export function otherDatabaseProblem(name: string, first: string): EmulatorError {
  return invalidArgument(
    `Request specified a database (${name}) that did not match the expected database (${first})`,
  );
}

/** What is wrong with a malformed name of a document or parent, and where. */
export function resourceNameProblem(name: string, what: string): EmulatorError {
  const problem = pathProblem(name);
  return typeof problem === 'string' ? invalidArgument(`${what} "${name}" ${problem}.`) : problem;
}

function readDatabase(name: string): number | string {
  let at = 0;
  for (const part of ['projects', '/', null, '/', 'databases', '/', null]) {
    if (part === null) {
      const slash = name.indexOf('/', at);
      const end = slash < 0 ? name.length : slash;
      if (at === name.length) return 'has invalid trailing "/"';
      if (end === at) return `lacks a resource id at index ${at}`;
      at = end;
    } else if (name.startsWith(part, at)) at += part.length;
    else return `lacks "${part}" at index ${at}`;
  }
  return at;
}

function pathProblem(name: string): string | EmulatorError {
  const database = readDatabase(name);
  if (typeof database === 'string') return database;
  let at = database;
  for (const part of ['/', 'documents']) {
    if (!name.startsWith(part, at)) return `lacks "${part}" at index ${at}`;
    at += part.length;
  }
  for (let isCollection = true; at < name.length; isCollection = !isCollection) {
    if (name[at] !== '/') return `lacks "/" at index ${at}`;
    at += 1;
    if (at === name.length) return 'has invalid trailing "/"';
    const slash = name.indexOf('/', at);
    const id = name.slice(at, slash < 0 ? name.length : slash);
    if (id === '') return `lacks a ${isCollection ? 'collection' : 'resource'} id at index ${at}`;
    if (id === '.' || id === '..') return `contains a resource id "${id}" at index ${at}`;
    const problem = idProblem(id, isCollection);
    if (problem) return problem;
    at += id.length;
  }
  return `lacks "/" at index ${at}`;
}
