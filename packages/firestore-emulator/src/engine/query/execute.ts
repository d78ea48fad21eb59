import type { Doc } from '../storage/document.ts';
import type { Indexes } from '../storage/indexes.ts';
import type { Store } from '../storage/store.ts';
import { comparePaths, isBelow } from '../values/paths.ts';
import { type CompositeStretch, compositeStretch } from './composite.ts';
import { type Candidates, candidatesFor, positionsFor } from './plan.ts';
import { collectionPathOf, compareBy, compileMatcher, inScope, type Order, type Query } from './query.ts';

/** The documents that a query returns, in order, after offset and limit. */
export function runQuery(store: Store, query: Query): Doc[] {
  const needed = query.limit === null ? Number.POSITIVE_INFINITY : query.offset + query.limit;
  if (needed === 0) return [];
  const docs = query.collectionId === null ? runKindless(store, query) : runIndexed(store, query, needed);
  return query.offset > 0 || docs.length > needed ? docs.slice(query.offset, needed) : docs;
}

function runKindless(store: Store, query: Query): Doc[] {
  const matches = compileMatcher(query);
  const docs: Doc[] = [];
  for (const doc of store.documentsBelow(query.parent))
    if (inScope(query, doc.path) && matches(doc)) docs.push(doc);
  return docs.sort((a, b) => comparePaths(a.path, b.path));
}

function indexesFor(
  store: Store,
  query: Query,
): { indexes: Indexes; inParent: ((doc: Doc) => boolean) | null } | null {
  const path = collectionPathOf(query);
  if (path !== null) {
    const collection = store.collection(path);
    return collection ? { indexes: collection.indexes, inParent: null } : null;
  }
  const group = store.group(query.collectionId!);
  if (!group) return null;
  const { parent } = query;
  return { indexes: group.indexes, inParent: parent === '' ? null : (doc) => isBelow(doc.path, parent) };
}

function runIndexed(store: Store, query: Query, needed: number): Doc[] {
  const scope = indexesFor(store, query);
  if (!scope) return [];
  const { indexes, inParent } = scope;
  const test = compileMatcher(query);
  const matches = inParent ? (doc: Doc) => inParent(doc) && test(doc) : test;
  const candidates = query.filter ? candidatesFor(indexes, query.filter) : null;
  const composite = compositeFor(indexes, query, candidates);
  if (composite) return firstMatching(composite.docs(), inParent ?? (() => true), needed);
  const scan = orderScan(indexes, query);
  if (candidates && candidateCost(candidates, query, needed) <= scanCost(candidates, scan, needed)) {
    return fromCandidates(candidates, query, matches, needed);
  }
  return fromScan(scan, query, matches, needed);
}

/** How many documents the index of one field may leave before a composite index is built and used instead. */
const longWalk = 1_000;

function compositeFor(
  indexes: Indexes,
  query: Query,
  candidates: Candidates | null,
): CompositeStretch | null {
  return (candidates?.size ?? indexes.size()) > longWalk ? compositeStretch(indexes, query) : null;
}

function firstMatching(docs: Iterable<Doc>, matches: (doc: Doc) => boolean, needed: number): Doc[] {
  const first: Doc[] = [];
  for (const doc of docs) if (matches(doc) && first.push(doc) >= needed) break;
  return first;
}

/** How many documents a walk through the candidates looks at. */
function candidateCost(candidates: Candidates, query: Query, needed: number): number {
  return candidates.byName && query.orders.length === 1 ? Math.min(candidates.size, needed) : candidates.size;
}

/** How many documents a walk through the order's index looks at until enough have matched. */
function scanCost(candidates: Candidates, scan: Scan, needed: number): number {
  const size = scan.size();
  return candidates.size === 0 ? size : Math.min(size, (needed * size) / candidates.size);
}

function fromCandidates(
  candidates: Candidates,
  query: Query,
  matches: (doc: Doc) => boolean,
  needed: number,
): Doc[] {
  const [first] = query.orders;
  if (candidates.byName && first!.isName) {
    return firstMatching(candidates.docs(first!.descending), matches, needed);
  }
  const docs: Doc[] = [];
  for (const doc of candidates.docs(false)) if (matches(doc)) docs.push(doc);
  return docs.sort(compareBy(query.orders));
}

type Scan = { size: () => number; docs: () => Iterable<Doc> };

/** Walks the index of the query's first order, narrowed by the filters and cursors on it. */
function orderScan(indexes: Indexes, query: Query): Scan {
  const first = query.orders[0]!;
  const list = first.isName ? indexes.byName() : indexes.byField(first.path);
  const { from, to } = positionsFor(query, first);
  return {
    size: () => Math.max(0, (to ? list.rank(to) : list.size) - (from ? list.rank(from) : 0)),
    docs: () => list.range(from, to, first.descending),
  };
}

function fromScan(scan: Scan, query: Query, matches: (doc: Doc) => boolean, needed: number): Doc[] {
  const { orders } = query;
  // The index sorts equal values by name; for other orders they are sorted here.
  if (orders.length === 1 || (orders.length === 2 && orders[0]!.descending === orders[1]!.descending)) {
    return firstMatching(scan.docs(), matches, needed);
  }
  const first: Doc[] = [];
  const compare = compareBy(orders);
  const sameFirst = compareBy([orders[0] as Order]);
  let run: Doc[] = [];
  for (const doc of scan.docs()) {
    if (run.length > 0 && sameFirst(run[0]!, doc) !== 0) {
      for (const sorted of run.sort(compare)) first.push(sorted);
      run = [];
      if (first.length >= needed) return first;
    }
    if (matches(doc)) run.push(doc);
  }
  for (const doc of run.sort(compare)) first.push(doc);
  return first;
}

/** How many documents a query matches after offset and limit, at most `upTo`; doesn't sort. */
export function countQuery(store: Store, query: Query, upTo: number): number {
  const needed = Math.min(query.limit ?? Number.POSITIVE_INFINITY, upTo) + query.offset;
  return Math.max(0, countMatches(store, query, needed) - query.offset);
}

function countMatches(store: Store, query: Query, needed: number): number {
  if (needed === 0) return 0;
  if (query.collectionId === null) return Math.min(runKindless(store, query).length, needed);
  const scope = indexesFor(store, query);
  if (!scope) return 0;
  const { indexes, inParent } = scope;
  const candidates = query.filter ? candidatesFor(indexes, query.filter) : null;
  const composite = inParent ? null : compositeFor(indexes, query, candidates);
  if (composite) return Math.min(composite.size, needed);
  const scan = orderScan(indexes, query);
  if (!inParent && !query.start && !query.end && addsNothing(query)) {
    if (!query.filter) return Math.min(scan.size(), needed);
    if (candidates?.exact) return Math.min(candidates.size, needed);
  }
  const matches = compileMatcher(query);
  const docs = candidates && candidates.size < scan.size() ? candidates.docs(false) : scan.docs();
  let count = 0;
  for (const doc of docs) {
    if ((!inParent || inParent(doc)) && matches(doc) && ++count >= needed) break;
  }
  return count;
}

function addsNothing({ filter, orders }: Query): boolean {
  const filtered = filter?.kind === 'field' ? filter.path.join('\0') : null;
  return orders.every((order) => order.isName || order.path.join('\0') === filtered);
}
