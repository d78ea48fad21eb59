import { EmulatorError, invalidArgument } from '../../errors.ts';
import { runQuery } from '../query/execute.ts';
import { compareBy, compileMatcher, inScope, type Query } from '../query/query.ts';
import { compareStrings, isBelow, parentPath } from '../values/paths.ts';
import { GeoPoint, Reference, Timestamp, type Value, type Vector } from '../values/values.ts';
import type { Doc } from './document.ts';
import type { Change, Store } from './store.ts';

export const DEFAULT_HISTORY_BYTES = 64 * 1024 * 1024;

const RETENTION_MICROS = 3600e6;
/** Bytes that keeping a commit, and one of its changes, takes besides the versions. */
const COMMIT_BYTES = 130;
const CHANGE_BYTES = 8;

/** A document before a commit: its version, or the path of a missing one. */
type Replaced = Doc | string;

type Commit = { time: number; replaced: Replaced[]; bytes: number };

/** Versions that the last hour's commits replaced, up to a size in memory, for reads at an earlier time. */
export class History {
  private readonly store: Store;
  private readonly maxBytes: number;
  private commits: (Commit | undefined)[] = [];
  /** How many commits at the start of the list are dropped; the list is only shortened occasionally. */
  private dropped = 0;
  private bytes = 0;
  /** Reads at or after this time are possible. */
  private oldest = 0;

  constructor(store: Store, maxBytes: number = DEFAULT_HISTORY_BYTES) {
    this.store = store;
    this.maxBytes = maxBytes;
  }

  record(time: number, changes: Change[]): void {
    let bytes = COMMIT_BYTES;
    for (const change of changes) bytes += changeMemory(change);
    this.commits.push({ time, replaced: changes.map(({ path, before }) => before ?? path), bytes });
    this.bytes += bytes;
    while (this.bytes > this.maxBytes || this.commits[this.dropped]!.time <= time - RETENTION_MICROS) {
      const first = this.commits[this.dropped]!;
      this.bytes -= first.bytes;
      this.oldest = first.time;
      this.commits[this.dropped] = undefined;
      if (++this.dropped === this.commits.length) break;
    }
    if (this.dropped > 1000 && this.dropped * 2 > this.commits.length) {
      this.commits = this.commits.slice(this.dropped);
      this.dropped = 0;
    }
  }

  covers(time: number): boolean {
    return time >= this.oldest;
  }

  /** Throws unless the database can still be read as it was at `time`. */
  check(time: number, now: number): void {
    if (time > now) throw invalidArgument("The requested 'read_time' cannot be in the future.");
    if (!this.covers(time) || time < now - RETENTION_MICROS) throw tooOld();
  }

  get(path: string, time: number): Doc | null {
    const replaced = this.replacedSince(time);
    return replaced.has(path) ? replaced.get(path)! : this.store.get(path);
  }

  /** The documents of a query as they were, after offset and limit. */
  query(query: Query, time: number): Doc[] {
    const replaced = this.replacedSince(time);
    if (replaced.size === 0) return runQuery(this.store, query);
    const matches = compileMatcher(query);
    const docs = runQuery(this.store, { ...query, limit: null, offset: 0 }).filter(
      (doc) => !replaced.has(doc.path),
    );
    for (const doc of replaced.values()) if (doc && inScope(query, doc.path) && matches(doc)) docs.push(doc);
    docs.sort(compareBy(query.orders));
    return docs.slice(query.offset, query.limit === null ? undefined : query.offset + query.limit);
  }

  /** Every document that was below a document (or anywhere, for the empty path), in no order. */
  *documentsBelow(path: string, time: number): Generator<Doc> {
    const replaced = this.replacedSince(time);
    for (const doc of this.store.documentsBelow(path)) if (!replaced.has(doc.path)) yield doc;
    for (const doc of replaced.values()) if (doc && isBelow(doc.path, path)) yield doc;
  }

  /** Ids of the collections that were directly below a document (or the root), sorted. */
  collectionIds(parent: string, time: number): string[] {
    const start = parent === '' ? 0 : parent.length + 1;
    const ids = new Set<string>();
    for (const { path } of this.documentsBelow(parent, time))
      ids.add(path.slice(start, path.indexOf('/', start)));
    return [...ids].sort(compareStrings);
  }

  /** A collection's documents at the time by path; null for missing ones with documents below them. */
  collection(path: string, time: number): Map<string, Doc | null> {
    const entries = new Map<string, Doc | null>();
    const parent = parentPath(path);
    for (const doc of this.documentsBelow(parent, time)) {
      if (!isBelow(doc.path, path)) continue;
      const end = doc.path.indexOf('/', path.length + 1);
      if (end < 0) entries.set(doc.path, doc);
      else if (!entries.has(doc.path.slice(0, end))) entries.set(doc.path.slice(0, end), null);
    }
    return entries;
  }

  /** By path, the versions at `time` of all documents that were written later. */
  private replacedSince(time: number): Map<string, Doc | null> {
    if (!this.covers(time)) throw tooOld();
    const replaced = new Map<string, Doc | null>();
    for (let i = this.commits.length - 1; i >= this.dropped && this.commits[i]!.time > time; i--) {
      for (const before of this.commits[i]!.replaced) {
        if (typeof before === 'string') replaced.set(before, null);
        else replaced.set(before.path, before);
      }
    }
    return replaced;
  }
}

function changeMemory({ before, after }: Change): number {
  if (!before) return CHANGE_BYTES;
  return CHANGE_BYTES + versionMemory(before) + (after ? 0 : nameMemory(before.path));
}

function tooOld(): EmulatorError {
  return new EmulatorError('FAILED_PRECONDITION', "The requested 'read_time' is too old.");
}

// Bytes in the heap of a 64-bit V8 that does not compress pointers, as Node's does not.
const POINTER = 8;
const NUMBER = 16;
const BIGINT = 24;
const ARRAY = 48;
const MAP = 32;
const STRING = 16;
const BYTES = 200;
const TIMESTAMP = 40;
/** A version with its times; its name is its document's. */
const VERSION = 104;

function versionMemory(doc: Doc): number {
  return VERSION + valueMemory(doc.fields);
}

function nameMemory(path: string): number {
  return 4 * STRING + 2 * path.length;
}

function valueMemory(value: Value): number {
  switch (typeof value) {
    case 'string':
      return stringMemory(value);
    case 'bigint':
      return BIGINT;
    case 'number':
      return NUMBER;
    case 'boolean':
      return 0;
  }
  if (value === null) return 0;
  if (value instanceof Map) return mapMemory(value);
  if (Array.isArray(value)) {
    return value.reduce((sum: number, item: Value) => sum + POINTER + valueMemory(item), ARRAY);
  }
  if (value instanceof Timestamp) return TIMESTAMP;
  if (value instanceof Uint8Array) return BYTES + value.length;
  if (value instanceof Reference) return MAP + stringMemory(value.name);
  if (value instanceof GeoPoint) return TIMESTAMP + 2 * NUMBER;
  return MAP + ARRAY + NUMBER * (value as Vector).values.length;
}

/** V8 stores equal field names once, but some documents have names of their own. */
function mapMemory(map: ReadonlyMap<string, Value>): number {
  // A full table doubles; it has a bucket for every two entries of three pointers each.
  let capacity = 4;
  while (capacity < map.size) capacity *= 2;
  let sum = MAP + ARRAY + capacity * 3.5 * POINTER;
  for (const [name, value] of map) sum += name.length + valueMemory(value);
  return sum;
}

/** V8 takes one byte a character for Latin-1, otherwise two. */
function stringMemory(text: string): number {
  return STRING + POINTER / 2 + Math.min(Buffer.byteLength(text), 2 * text.length);
}
