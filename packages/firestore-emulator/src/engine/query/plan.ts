import { type Doc, getField } from '../storage/document.ts';
import type { Indexes } from '../storage/indexes.ts';
import type { SortedList } from '../storage/sorted-list.ts';
import { compareValues, equalityKey, isRangeable, TYPE_NUMBER, typeOrder } from '../values/order.ts';
import { comparePaths, type FieldPath } from '../values/paths.ts';
import type { Reference, Value } from '../values/values.ts';
import type { FieldFilter, Filter, Order, Query } from './query.ts';

/** A superset of the documents that a filter matches, read from an index. */
export type Candidates = {
  size: number;
  /** Whether `docs` returns them sorted by name. */
  byName: boolean;
  /** Whether they are exactly the filter's matches, each once. */
  exact: boolean;
  docs: (reverse: boolean) => Iterable<Doc>;
};

type Position = (doc: Doc) => boolean;
type Stretch = { from: Position | null; to: Position | null };

/** Which index a query is executed with: the smallest set of documents that a filter narrows to, or null. */
export function candidatesFor(indexes: Indexes, filter: Filter): Candidates | null {
  if (filter.kind === 'field') return fieldCandidates(indexes, filter);
  const parts = filter.filters.map((inner) => candidatesFor(indexes, inner));
  if (filter.kind === 'or') return parts.every((part) => part !== null) ? union(parts) : null;
  let best: Candidates | null = null;
  for (const part of parts) if (part && (!best || part.size < best.size)) best = part;
  return best && { ...best, exact: best.exact && parts.length === 1 };
}

function fieldCandidates(indexes: Indexes, filter: FieldFilter): Candidates | null {
  const { op, value, path, isName } = filter;
  if (op === 'IN') {
    const options = distinct((value as readonly Value[]).filter(isRangeable));
    return union(
      options.map((option) => stretchCandidates(indexes, { ...filter, op: 'EQUAL', value: option })),
    );
  }
  if (op === 'ARRAY_CONTAINS' || op === 'ARRAY_CONTAINS_ANY') {
    const elements = op === 'ARRAY_CONTAINS' ? [value] : (value as readonly Value[]);
    const sets = distinct(elements.filter(isRangeable)).map((element) => indexes.containing(path, element));
    return union(
      sets.map((set) => ({ size: set.size, byName: false, exact: true, docs: () => set.values() })),
    );
  }
  if (isName ? op === 'NOT_EQUAL' || op === 'NOT_IN' : !stretchOf(filter)) return null;
  return stretchCandidates(indexes, filter);
}

function distinct(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [equalityKey(value), value])).values()];
}

function stretchCandidates(indexes: Indexes, filter: FieldFilter): Candidates {
  const list: SortedList<Doc> = filter.isName ? indexes.byName() : indexes.byField(filter.path);
  const { from, to } = stretchOf(filter)!;
  const size = Math.max(0, (to ? list.rank(to) : list.size) - (from ? list.rank(from) : 0));
  const byName = filter.isName || ['EQUAL', 'IS_NULL', 'IS_NAN'].includes(filter.op);
  // null and NaN are in the index, but only IS_NULL and IS_NAN find them.
  const exact =
    filter.isName || filter.op === 'IS_NULL' || filter.op === 'IS_NAN' || isRangeable(filter.value);
  return { size, byName, exact, docs: (reverse) => list.range(from, to, reverse) };
}

function union(parts: Candidates[]): Candidates {
  if (parts.length === 1) return parts[0]!;
  const docs = () => {
    const byPath = new Map<string, Doc>();
    for (const part of parts) for (const doc of part.docs(false)) byPath.set(doc.path, doc);
    return byPath.values();
  };
  return {
    size: parts.reduce((sum, part) => sum + part.size, 0),
    byName: false,
    exact: false,
    docs,
  };
}

/** The range of the field's index (or the name index) with a filter's documents; null if not one range. */
function stretchOf({ op, value, path, isName }: FieldFilter): Stretch | null {
  if (isName) {
    const name = (value as Reference).name;
    return stretch(op, value, (doc) => comparePaths(doc.path, name), null);
  }
  const compare = (doc: Doc) => compareValues(getField(doc.fields, path)!, value);
  if (op === 'IS_NULL')
    return stretch('EQUAL', null, (doc) => compareValues(getField(doc.fields, path)!, null), null);
  if (op === 'IS_NAN') {
    return stretch(
      'EQUAL',
      Number.NaN,
      (doc) => compareValues(getField(doc.fields, path)!, Number.NaN),
      null,
    );
  }
  return stretch(op, value, compare, path);
}

function stretch(
  op: string,
  value: Value,
  compare: (doc: Doc) => number,
  path: FieldPath | null,
): Stretch | null {
  const below: Position = (doc) => compare(doc) < 0;
  const upTo: Position = (doc) => compare(doc) <= 0;
  const type = path && typeStretch(path, value);
  switch (op) {
    case 'EQUAL':
      return { from: below, to: upTo };
    case 'LESS_THAN':
      return { from: type?.from ?? null, to: below };
    case 'LESS_THAN_OR_EQUAL':
      return { from: type?.from ?? null, to: upTo };
    case 'GREATER_THAN':
      return { from: upTo, to: type?.to ?? null };
    case 'GREATER_THAN_OR_EQUAL':
      return { from: below, to: type?.to ?? null };
    default:
      return null;
  }
}

/** The range of an index whose values compare with a value by `<`; NaN isn't one of the numbers. */
function typeStretch(path: FieldPath, value: Value): Stretch {
  const type = typeOrder(value);
  return {
    from: (doc) => {
      const other = getField(doc.fields, path)!;
      const order = typeOrder(other) - type;
      return order < 0 || (order === 0 && type === TYPE_NUMBER && !isRangeable(other));
    },
    to: (doc) => typeOrder(getField(doc.fields, path)!) <= type,
  };
}

/** The range of the first order's index that the query's filters and cursors leave. */
export function positionsFor(query: Query, first: Order): Stretch {
  const stretches: Stretch[] = [];
  const conjuncts = query.filter?.kind === 'and' ? query.filter.filters : query.filter ? [query.filter] : [];
  for (const filter of conjuncts) {
    if (filter.kind !== 'field' || filter.path.join('\0') !== first.path.join('\0')) continue;
    const stretch = Array.isArray(filter.value) && filter.op !== 'EQUAL' ? null : stretchOf(filter);
    if (stretch) stretches.push(stretch);
  }
  for (const [bound, isStart] of [
    [query.start, true],
    [query.end, false],
  ] as const) {
    if (!bound) continue;
    const value = bound.values[0]!;
    const compare = first.isName
      ? (doc: Doc) => comparePaths(doc.path, (value as Reference).name)
      : (doc: Doc) => compareValues(getField(doc.fields, first.path)!, value);
    if (isStart !== first.descending) stretches.push({ from: (doc) => compare(doc) < 0, to: null });
    else stretches.push({ from: null, to: (doc) => compare(doc) <= 0 });
  }
  const froms = stretches.flatMap((s) => s.from ?? []);
  const tos = stretches.flatMap((s) => s.to ?? []);
  return {
    from: froms.length > 0 ? (doc) => froms.some((before) => before(doc)) : null,
    to: tos.length > 0 ? (doc) => tos.every((before) => before(doc)) : null,
  };
}
