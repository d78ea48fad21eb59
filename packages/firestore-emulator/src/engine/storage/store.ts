/** The latest documents of a database, by collection and collection group, in order. */
import { compareStrings, isBelow, isDirectlyBelow, lastSegment, parentPath } from '../values/paths.ts';
import type { Doc } from './document.ts';
import { Indexes } from './indexes.ts';

/** The documents of one collection path, e.g. `sessions/a/members`. */
export class Collection {
  readonly path: string;
  readonly id: string;
  readonly docs = new Map<string, Doc>();
  readonly indexes = new Indexes(
    () => this.docs.values(),
    () => this.docs.size,
    'collection',
  );

  constructor(path: string) {
    this.path = path;
    this.id = lastSegment(path);
  }
}

export class Group {
  readonly collections = new Set<Collection>();
  size = 0;
  readonly indexes = new Indexes(
    () => this.documents(),
    () => this.size,
    'group',
  );

  *documents(): Generator<Doc> {
    for (const collection of this.collections) yield* collection.docs.values();
  }
}

export type Change = { path: string; before: Doc | null; after: Doc | null };

/** The documents of one database, latest versions only. */
export class Store {
  private readonly collections = new Map<string, Collection>();
  private readonly groups = new Map<string, Group>();
  /** The collection used last: writes often come in batches to the same one. */
  private last: Collection | undefined;

  get(path: string): Doc | null {
    return this.collectionOf(path)?.docs.get(path) ?? null;
  }

  private collectionOf(path: string): Collection | undefined {
    if (!this.last || !isDirectlyBelow(path, this.last.path)) {
      this.last = this.collections.get(parentPath(path));
    }
    return this.last;
  }

  collection(path: string): Collection | undefined {
    return this.collections.get(path);
  }

  group(id: string): Group | undefined {
    return this.groups.get(id);
  }

  isEmpty(): boolean {
    return this.collections.size === 0;
  }

  /**
   * Every document below a path, or all of them for the empty one, collection by collection, in the order in
   * which they were first written.
   */
  *documentsBelow(path: string): Generator<Doc> {
    for (const collection of this.collections.values()) {
      if (isBelow(collection.path, path)) yield* collection.docs.values();
    }
  }

  apply(change: Change): void {
    const { path, before, after } = change;
    const existing = this.collectionOf(path);
    const collection = after && !existing ? this.makeCollection(parentPath(path)) : existing;
    if (!collection) return;
    const group = this.groups.get(collection.id)!;
    collection.indexes.update(before, after);
    group.indexes.update(before, after);
    const sizeBefore = collection.docs.size;
    if (after) collection.docs.set(path, after);
    else collection.docs.delete(path);
    group.size += collection.docs.size - sizeBefore;
    if (collection.docs.size === 0) {
      this.last = undefined;
      this.collections.delete(collection.path);
      group.collections.delete(collection);
      if (group.collections.size === 0) this.groups.delete(collection.id);
    }
  }

  private makeCollection(path: string): Collection {
    const collection = new Collection(path);
    this.collections.set(path, collection);
    let group = this.groups.get(collection.id);
    if (!group) {
      group = new Group();
      this.groups.set(collection.id, group);
    }
    group.collections.add(collection);
    return collection;
  }

  /** Ids of the collections directly below a document (or the root), sorted. */
  collectionIds(parent: string): string[] {
    const ids = new Set<string>();
    const start = parent === '' ? 0 : parent.length + 1;
    for (const path of this.collections.keys()) {
      if (!isBelow(path, parent)) continue;
      const end = path.indexOf('/', start);
      ids.add(end < 0 ? path.slice(start) : path.slice(start, end));
    }
    return [...ids].sort(compareStrings);
  }

  /** Paths of a collection's missing documents that have documents below them. */
  missingDocuments(collectionPath: string): string[] {
    const paths = new Set<string>();
    for (const path of this.collections.keys()) {
      if (!isBelow(path, collectionPath)) continue;
      const document = path.slice(0, path.indexOf('/', collectionPath.length + 1));
      if (!this.get(document)) paths.add(document);
    }
    return [...paths];
  }
}
