import { runQuery } from '../query/execute.ts';
import { collectionPathOf, compareBy, compileMatcher, inScope, type Query } from '../query/query.ts';
import type { Doc } from '../storage/document.ts';
import type { Change, Store } from '../storage/store.ts';
import { parentPath } from '../values/paths.ts';

/** What a commit did to one view: documents now in it that are new or changed, and documents that left it. */
export type ViewChange = { changed: Doc[]; removed: { path: string; deleted: boolean }[] };

/** A set of documents that a listener follows. */
export type View = {
  /** Everything in the view now. Called once, before it is followed. */
  start(): Doc[];
  /** Null if a commit doesn't affect the view. */
  update(changes: Change[]): ViewChange | null;
};

export type Follower = (change: ViewChange, commitTime: number) => void;

type Following = { view: View; keys: string[]; follower: Follower };

/**
 * The followed views of one database, by the collections and documents they depend on, so that a commit costs other
 * views nothing.
 */
export class Watch {
  private readonly store: Store;
  private readonly byKey = new Map<string, Set<Following>>();
  private readonly afterCommit = new Set<(commitTime: number) => void>();

  constructor(store: Store) {
    this.store = store;
  }

  /** Calls `follower` with each commit that changes the view; returns the function that stops it. */
  follow(view: View, keys: string[], follower: Follower): () => void {
    const following = { view, keys, follower };
    for (const key of keys) {
      const set = this.byKey.get(key);
      if (set) set.add(following);
      else this.byKey.set(key, new Set([following]));
    }
    return () => {
      for (const key of keys) {
        const set = this.byKey.get(key);
        set?.delete(following);
        if (set?.size === 0) this.byKey.delete(key);
      }
    };
  }

  /** Calls back after every commit, when all views have been updated. */
  onCommitted(listener: (commitTime: number) => void): () => void {
    this.afterCommit.add(listener);
    return () => this.afterCommit.delete(listener);
  }

  /** Called with a commit's changes after they are stored. */
  committed(changes: Change[], commitTime: number): void {
    if (this.byKey.size === 0) return;
    const affected = new Map<Following, Change[]>();
    for (const change of changes) {
      for (const key of keysOf(change.path)) {
        for (const following of this.byKey.get(key) ?? []) {
          const list = affected.get(following);
          if (list) list.push(change);
          else affected.set(following, [change]);
        }
      }
    }
    for (const [{ view, follower }, mine] of affected) {
      const change = view.update(mine);
      if (change) follower(change, commitTime);
    }
    if (affected.size > 0) for (const listener of [...this.afterCommit]) listener(commitTime);
  }

  queryView(query: Query): { view: View; keys: string[] } {
    const path = collectionPathOf(query);
    const key = path !== null ? `c:${path}` : query.collectionId === null ? 'all' : `g:${query.collectionId}`;
    const limited = query.limit !== null || query.offset > 0;
    return {
      view: limited ? new LimitedView(this.store, query) : new OpenView(this.store, query),
      keys: [key],
    };
  }

  documentView(paths: string[]): { view: View; keys: string[] } {
    return { view: new DocumentsView(this.store, paths), keys: paths.map((path) => `d:${path}`) };
  }
}

function keysOf(path: string): string[] {
  const collection = parentPath(path);
  return [`d:${path}`, `c:${collection}`, `g:${collection.slice(collection.lastIndexOf('/') + 1)}`, 'all'];
}

class DocumentsView implements View {
  private readonly store: Store;
  private readonly paths: string[];

  constructor(store: Store, paths: string[]) {
    this.store = store;
    this.paths = paths;
  }

  start(): Doc[] {
    return this.paths.flatMap((path) => this.store.get(path) ?? []);
  }

  update(changes: Change[]): ViewChange {
    return {
      changed: changes.flatMap((change) => change.after ?? []),
      removed: changes.filter((change) => !change.after).map(({ path }) => ({ path, deleted: true })),
    };
  }
}

/** A query without a limit: each document is in or out by itself. */
class OpenView implements View {
  private readonly store: Store;
  private readonly query: Query;
  private readonly matches: (doc: Doc) => boolean;

  constructor(store: Store, query: Query) {
    this.store = store;
    this.query = query;
    this.matches = compileMatcher(query);
  }

  start(): Doc[] {
    return runQuery(this.store, this.query);
  }

  update(changes: Change[]): ViewChange | null {
    const result: ViewChange = { changed: [], removed: [] };
    for (const { path, before, after } of changes) {
      if (!inScope(this.query, path)) continue;
      if (after && this.matches(after)) result.changed.push(after);
      else if (before && this.matches(before)) result.removed.push({ path, deleted: after === null });
    }
    return result.changed.length + result.removed.length > 0 ? result : null;
  }
}

/** A query with a limit: another document takes the place of one that leaves. */
class LimitedView implements View {
  private readonly store: Store;
  private readonly query: Query;
  private readonly matches: (doc: Doc) => boolean;
  private readonly compare: (a: Doc, b: Doc) => number;
  private current = new Map<string, Doc>();
  private last: Doc | undefined;

  constructor(store: Store, query: Query) {
    this.store = store;
    this.query = query;
    this.matches = compileMatcher(query);
    this.compare = compareBy(query.orders);
  }

  start(): Doc[] {
    const docs = runQuery(this.store, this.query);
    this.current = new Map(docs.map((doc) => [doc.path, doc]));
    this.last = docs.at(-1);
    return docs;
  }

  update(changes: Change[]): ViewChange | null {
    if (!changes.some((change) => this.concerns(change))) return null;
    const earlier = this.current;
    const docs = this.start();
    const deleted = new Set(changes.filter((change) => !change.after).map((change) => change.path));
    const result: ViewChange = {
      changed: docs.filter((doc) => earlier.get(doc.path) !== doc),
      removed: [...earlier.keys()]
        .filter((path) => !this.current.has(path))
        .map((path) => ({ path, deleted: deleted.has(path) })),
    };
    return result.changed.length + result.removed.length > 0 ? result : null;
  }

  private concerns({ path, before, after }: Change): boolean {
    if (!inScope(this.query, path)) return false;
    if (this.current.has(path)) return true;
    // With an offset, documents before the first one count as well.
    if (before && this.query.offset > 0 && this.matches(before)) return true;
    if (!after || !this.matches(after)) return false;
    const full = this.query.limit !== null && this.current.size >= this.query.limit;
    return !full || !this.last || this.compare(after, this.last) < 0;
  }
}
