import type { Doc } from './document.ts';
import { Indexes } from './indexes.ts';
import { compareStrings, isBelow, lastSegment, parentPath } from './paths.ts';

/** The documents of one collection path, e.g. `sessions/a/members`. */
export class Collection {
  readonly path: string;
  readonly id: string;
  readonly docs = new Map<string, Doc>();
  readonly indexes = new Indexes(() => this.docs.values(), 'collection');

  constructor(path: string) {
    this.path = path;
    this.id = lastSegment(path);
  }
}

/** All collections with one id, wherever they are. */
export class Group {
  readonly collections = new Set<Collection>();
  readonly indexes = new Indexes(() => this.documents(), 'group');

  *documents(): Generator<Doc> {
    for (const collection of this.collections) yield* collection.docs.values();
  }
}

export type Change = { path: string; before: Doc | null; after: Doc | null };

/** The documents of one database, latest versions only. */
export class Store {
  private readonly collections = new Map<string, Collection>();
  private readonly groups = new Map<string, Group>();

  get(path: string): Doc | null {
    return this.collections.get(parentPath(path))?.docs.get(lastSegment(path)) ?? null;
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
   * Every document below a document, or all of them for the empty path: collections, and the documents in each, in the
   * order in which they were first written.
   */
  *documentsBelow(path: string): Generator<Doc> {
    for (const collection of this.collections.values()) {
      if (isBelow(collection.path, path)) yield* collection.docs.values();
    }
  }

  apply(change: Change): void {
    const { path, before, after } = change;
    const collection = after
      ? this.ensureCollection(parentPath(path))
      : this.collections.get(parentPath(path));
    if (!collection) return;
    const group = this.groups.get(collection.id)!;
    const id = lastSegment(path);
    collection.indexes.update(before, after);
    group.indexes.update(before, after);
    if (after) collection.docs.set(id, after);
    else collection.docs.delete(id);
    if (collection.docs.size === 0) {
      this.collections.delete(collection.path);
      group.collections.delete(collection);
      if (group.collections.size === 0) this.groups.delete(collection.id);
    }
  }

  private ensureCollection(path: string): Collection {
    const known = this.collections.get(path);
    if (known) return known;
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

  /** Paths of the documents of a collection that do not exist but have something below them. */
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
