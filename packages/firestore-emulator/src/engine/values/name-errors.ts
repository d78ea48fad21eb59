/** What is wrong with a name of a document, collection or database, in Firestore's words. */
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

/** What is wrong with a document's or a collection's path that has too many ids or is too long, or null. */
export function pathSizeProblem(path: string, ids: number): EmulatorError | null {
  if (ids > 2 * limits.collectionsInPath)
    return invalidArgument(`Key path is too long. Cannot exceed ${limits.collectionsInPath} elements.`);
  if (path.length * 3 > limits.nameBytes && nameSize(path) > limits.nameBytes)
    return invalidArgument(`The document name is longer than ${limits.nameBytes} bytes.`);
  return null;
}

/** What is wrong with an id outside of a path, or null. */
export function bareIdProblem(id: string, isCollection: boolean): EmulatorError | null {
  const what = isCollection ? 'Collection' : 'Resource';
  if (id.includes('/')) return invalidArgument(`${what} id "${id}" is invalid because it contains "/".`);
  if (id === '.' || id === '..') return reserved(id, what);
  return idProblem(id, isCollection);
}

/** What is wrong with a database's name, in production's words. */
export function databaseNameProblem(name: string): EmulatorError {
  const { problem, end } = readDatabase(name);
  const reason = problem ?? `has unexpected trailing characters at index ${end}`;
  return invalidArgument(`Database name "${name}" ${reason}.`);
}

/** What is wrong with a stream's later message that names another database than the first one. */
export function otherDatabaseProblem(name: string, first: string): EmulatorError {
  return invalidArgument(
    `Request specified a database (${name}) that did not match the expected database (${first})`,
  );
}

/** What is wrong with a malformed name of a document or parent, and where. */
export function resourceNameProblem(name: string, what: string): EmulatorError {
  const malformed = (problem: string) => invalidArgument(`${what} "${name}" ${problem}.`);
  const { problem, end } = readDatabase(name);
  if (problem !== undefined) return malformed(problem);
  let at = end;
  for (const part of ['/', 'documents']) {
    if (!name.startsWith(part, at)) return malformed(`lacks "${part}" at index ${at}`);
    at += part.length;
  }
  for (let isCollection = true; at < name.length; isCollection = !isCollection) {
    if (name[at] !== '/') return malformed(`lacks "/" at index ${at}`);
    at += 1;
    if (at === name.length) return malformed('has invalid trailing "/"');
    const slash = name.indexOf('/', at);
    const id = name.slice(at, slash < 0 ? name.length : slash);
    if (id === '') return malformed(`lacks a ${isCollection ? 'collection' : 'resource'} id at index ${at}`);
    if (id === '.' || id === '..') return malformed(`contains a resource id "${id}" at index ${at}`);
    const problemOfId = idProblem(id, isCollection);
    if (problemOfId) return problemOfId;
    at += id.length;
  }
  return malformed(`lacks "/" at index ${at}`);
}

type DatabaseRead = { end: number; problem?: undefined } | { end?: undefined; problem: string };

/** Where the database's name at the start of a name ends, or what is wrong with it. */
function readDatabase(name: string): DatabaseRead {
  let end = 0;
  for (const part of ['projects', '/', null, '/', 'databases', '/', null]) {
    if (part === null) {
      const slash = name.indexOf('/', end);
      const next = slash < 0 ? name.length : slash;
      if (end === name.length) return { problem: 'has invalid trailing "/"' };
      if (next === end) return { problem: `lacks a resource id at index ${end}` };
      end = next;
    } else if (name.startsWith(part, end)) end += part.length;
    else return { problem: `lacks "${part}" at index ${end}` };
  }
  return { end };
}
