/** Names of documents and databases, and paths of fields: parsed, compared, formatted. */
import { invalidArgument } from '../../errors.ts';
import {
  bareIdProblem,
  databaseNameProblem,
  idProblem,
  pathSizeProblem,
  resourceNameProblem,
} from './name-errors.ts';

export type ResourceName = { project: string; database: string; path: string };

/** A path into a document's fields, e.g. `['address', 'city']`; `['__name__']` is the document's name. */
export type FieldPath = readonly string[];

export const NAME_FIELD = '__name__';

const NUMERIC_ID = /^__id(-?\d+)__$/;
const SIMPLE_FIELD = /^[a-zA-Z_][a-zA-Z_0-9]*$/;
const FIELD_SEGMENT = /(?:([a-zA-Z_][a-zA-Z_0-9]*)|`((?:[^`\\]|\\.)+)`)(\.|$)/gsy;

/** Compares two strings by their UTF-8 bytes, which UTF-16 code units don't follow above U+D7FF. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return codeUnitRank(x) - codeUnitRank(y);
  }
  return a.length - b.length;
}

function codeUnitRank(unit: number): number {
  if (unit < 0xd800) return unit;
  // A surrogate starts a code point above every unit of the basic plane.
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

/** Orders ids within one collection: numeric ids `__id7__` by number, then names by UTF-8 bytes. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  if (a.startsWith('__id') || b.startsWith('__id')) {
    const x = NUMERIC_ID.exec(a);
    const y = NUMERIC_ID.exec(b);
    if (x && y) return BigInt(x[1]!) < BigInt(y[1]!) ? -1 : 1;
    if (x) return -1;
    if (y) return 1;
  }
  return compareStrings(a, b);
}

/** Compares paths segment by segment; a parent comes before its descendants. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  let start = 0;
  for (let i = 0; i < a.length && a[i] === b[i]; i++) if (a[i] === '/') start = i + 1;
  return compareIds(segmentAt(a, start), segmentAt(b, start)) || a.length - b.length;
}

function segmentAt(path: string, start: number): string {
  const end = path.indexOf('/', start);
  return end < 0 ? path.slice(start) : path.slice(start, end);
}

export function databaseName(project: string, database: string): string {
  return `projects/${project}/databases/${database}`;
}

/** Reads `projects/P/databases/D`; throws INVALID_ARGUMENT for another form. */
export function parseDatabase(name: unknown): { project: string; database: string } {
  const text = String(name ?? '');
  const match = /^projects\/([^/]+)\/databases\/([^/]+)$/.exec(text);
  if (!match) throw databaseNameProblem(text);
  return { project: match[1]!, database: match[2]! };
}

export function parseDocumentName(name: unknown): ResourceName {
  const parsed = parseResource(name, 'Document name');
  if (parsed.path === '' || countSegments(parsed.path) % 2 !== 0) {
    throw resourceNameProblem(String(name), 'Document name');
  }
  return parsed;
}

/** Parses the parent of a query or list: a document's name or `projects/P/databases/D/documents`. */
export function parseParent(name: unknown): ResourceName {
  const parsed = parseResource(name, 'Document parent name');
  if (parsed.path !== '' && countSegments(parsed.path) % 2 !== 0) {
    throw resourceNameProblem(String(name), 'Document parent name');
  }
  return parsed;
}

/** Parses the name of a document, a collection, or a database's documents. */
export function parseTree(name: unknown): ResourceName {
  return parseResource(name, 'Resource name');
}

function parseResource(name: unknown, what: string): ResourceName {
  const text = String(name ?? '');
  const match = /^projects\/([^/]+)\/databases\/([^/]+)\/documents(?:\/(.+))?$/s.exec(text);
  if (!match) throw resourceNameProblem(text, what);
  const path = match[3] ?? '';
  if (path !== '') {
    const ids = path.split('/');
    let isCollection = true;
    for (const id of ids) {
      if (!isValidId(id, isCollection)) throw resourceNameProblem(text, what);
      isCollection = !isCollection;
    }
    const problem = pathSizeProblem(path, ids.length);
    if (problem) throw problem;
  }
  return { project: match[1]!, database: match[2]!, path };
}

function isValidId(id: string, isCollection: boolean): boolean {
  return id !== '' && id !== '.' && id !== '..' && idProblem(id, isCollection) === null;
}

export function checkDocumentId(id: string): void {
  checkId(id, false);
}

export function checkCollectionId(id: string): void {
  checkId(id, true);
}

function checkId(id: string, isCollection: boolean): void {
  const problem = bareIdProblem(id, isCollection);
  if (problem) throw problem;
  if (id === '') throw invalidArgument(`${isCollection ? 'Collection' : 'Resource'} id "" is invalid.`);
}

export function countSegments(path: string): number {
  let count = 1;
  for (let i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) count++;
  return count;
}

/** `sessions/a/members/b` → `sessions/a/members`. */
export function parentPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a path is strictly below another; everything is below the empty path. */
export function isBelow(path: string, ancestor: string): boolean {
  return (
    ancestor === '' ||
    (path.length > ancestor.length && path.startsWith(ancestor) && path[ancestor.length] === '/')
  );
}

/** Whether a path is one segment longer than another. */
export function isDirectlyBelow(path: string, parent: string): boolean {
  return (
    path.length > parent.length &&
    path[parent.length] === '/' &&
    path.startsWith(parent) &&
    path.indexOf('/', parent.length + 1) < 0
  );
}

const parsedFields = new Map<string, FieldPath>();

/** Parses `a.b` or `` a.`odd name` `` into segments. */
export function parseFieldPath(text: unknown): FieldPath {
  if (typeof text !== 'string' || text === '') throw invalidArgument('Invalid empty property path string.');
  const parsed = parsedFields.get(text);
  if (parsed) return parsed;
  const path = SIMPLE_FIELD.test(text) ? [text] : splitFieldPath(text);
  if (parsedFields.size > 10_000) parsedFields.clear();
  parsedFields.set(text, path);
  return path;
}

function splitFieldPath(text: string): string[] {
  const path: string[] = [];
  FIELD_SEGMENT.lastIndex = 0;
  for (;;) {
    const match = FIELD_SEGMENT.exec(text);
    if (!match) break;
    path.push(match[1] ?? match[2]!.replace(/\\(.)/gs, '$1'));
    if (match[3] === '') return path;
  }
  throw invalidArgument(
    `Invalid property path "${text}". Unquoted property paths must match regex ([a-zA-Z_][a-zA-Z_0-9]*), and quoted property paths must match regex (\`(?:[^\`\\\\]|(?:\\\\.))+\`)`,
  );
}

/** The inverse of `parseFieldPath`. */
export function formatFieldPath(path: FieldPath): string {
  return path.map((s) => (SIMPLE_FIELD.test(s) ? s : `\`${s.replace(/[\\`]/g, '\\$&')}\``)).join('.');
}
