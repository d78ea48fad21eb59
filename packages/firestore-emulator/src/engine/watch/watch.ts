/** Tells listeners' views what each commit changed in them. */
import { runQuery } from '../query/execute.ts';
import {
  collectionPathOf,
  compareBy,
  compileMatcher,
  type FieldFilter,
  type Filter,
  inScope,
  type Query,
} from '../query/query.ts';
import { type Doc, getField } from '../storage/document.ts';
import type { Change, Store } from '../storage/store.ts';
import { equalityKey } from '../values/order.ts';
import { type FieldPath, formatFieldPath, parentPath } from '../values/paths.ts';

/** What a commit did to one view: documents now in it that are new or changed, and documents that left it. */
export type ViewChange = { changed: Doc[]; removed: { path: string; deleted: boolean }[] };

/** A set of documents that a listener follows. */
export type View = {
  /** Everything in the view now. Called once, before it is followed. */
  start(): Doc[];
  /** Null if a commit doesn't affect the view. */
  update(changes: Change[]): ViewChange | null;
};

export type Follower = {
  /** Called with each commit that changes the view. */
  changed: (change: ViewChange) => void;
  /** Called after that, once all views are up to date; once for all views of the same function. */
  committed: (commitTime: number) => void;
};

/** What a view depends on: a document, a collection or all, perhaps only where a field equals a value. */
export type Dependency = { on: string; equal?: FieldFilter | undefined };

type Following = { view: View; follower: Follower };

/** Followed views that depend on the same: all of it, or by a field and the value that it must equal. */
type Dependents = { whole: Set<Following>; byField: Map<string, FieldDependents> };
type FieldDependents = { path: FieldPath; byValue: Map<string, Set<Following>> };

/** The followed views of one database, by what they depend on, so that a commit costs other views nothing. */
export class Watch {
  private readonly store: Store;
  private readonly dependents = new Map<string, Dependents>();

  constructor(store: Store) {
    this.store = store;
  }

  /** Tells `follower` of each commit that changes the view; returns the function that stops it. */
  follow(view: View, dependencies: readonly Dependency[], follower: Follower): () => void {
    const following = { view, follower };
    for (const dependency of dependencies) this.add(dependency, following);
    return () => {
      for (const dependency of dependencies) this.remove(dependency, following);
    };
  }

  /** Called with a commit's changes after they are stored. */
  committed(changes: Change[], commitTime: number): void {
    if (this.dependents.size === 0) return;
    const affected = new Map<Following, Change[]>();
    for (const change of changes) {
      for (const following of this.affectedBy(change)) {
        const list = affected.get(following);
        if (list) list.push(change);
        else affected.set(following, [change]);
      }
    }
    const followersToTell = new Set<Follower['committed']>();
    for (const [{ view, follower }, mine] of affected) {
      const change = view.update(mine);
      if (!change) continue;
      follower.changed(change);
      followersToTell.add(follower.committed);
    }
    for (const committed of followersToTell) committed(commitTime);
  }

  queryView(query: Query): { view: View; dependencies: Dependency[] } {
    const path = collectionPathOf(query);
    const on = path !== null ? `c:${path}` : query.collectionId === null ? 'all' : `g:${query.collectionId}`;
    const limited = query.limit !== null || query.offset > 0;
    return {
      view: limited ? new LimitedView(this.store, query) : new OpenView(this.store, query),
      dependencies: [{ on, equal: query.filter ? equalityIn(query.filter) : undefined }],
    };
  }

  documentView(paths: string[]): { view: View; dependencies: Dependency[] } {
    const dependencies = paths.map((path) => ({ on: `d:${path}` }));
    return { view: new DocumentsView(this.store, paths), dependencies };
  }

  private add({ on, equal }: Dependency, following: Following): void {
    const dependents = this.dependents.get(on) ?? { whole: new Set(), byField: new Map() };
    this.dependents.set(on, dependents);
    if (!equal) {
      dependents.whole.add(following);
      return;
    }
    const field = formatFieldPath(equal.path);
    const ofField = dependents.byField.get(field) ?? { path: equal.path, byValue: new Map() };
    dependents.byField.set(field, ofField);
    const value = equalityKey(equal.value);
    const ofValue = ofField.byValue.get(value);
    if (ofValue) ofValue.add(following);
    else ofField.byValue.set(value, new Set([following]));
  }

  private remove({ on, equal }: Dependency, following: Following): void {
    const dependents = this.dependents.get(on);
    if (!dependents) return;
    dependents.whole.delete(following);
    if (equal) {
      const field = formatFieldPath(equal.path);
      const byValue = dependents.byField.get(field)?.byValue;
      const value = equalityKey(equal.value);
      const ofValue = byValue?.get(value);
      ofValue?.delete(following);
      if (ofValue?.size === 0) byValue?.delete(value);
      if (byValue?.size === 0) dependents.byField.delete(field);
    }
    if (dependents.whole.size + dependents.byField.size === 0) this.dependents.delete(on);
  }

  private *affectedBy({ path, before, after }: Change): Generator<Following> {
    for (const key of keysOf(path)) {
      const dependents = this.dependents.get(key);
      if (!dependents) continue;
      yield* dependents.whole;
      for (const { path: field, byValue } of dependents.byField.values()) {
        const values = new Set<string>();
        for (const doc of [before, after]) {
          const value = doc ? getField(doc.fields, field) : undefined;
          if (value !== undefined) values.add(equalityKey(value));
        }
        for (const value of values) yield* byValue.get(value) ?? [];
      }
    }
  }
}

/** A condition that whatever passes the filter meets, and few others do. */
function equalityIn(filter: Filter): FieldFilter | undefined {
  if (filter.kind === 'field') return filter.op === 'EQUAL' && !filter.isName ? filter : undefined;
  return filter.kind === 'and' ? filter.filters.map(equalityIn).find((each) => each) : undefined;
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
