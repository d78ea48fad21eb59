/** A structured query as filters, orders and bounds that compare documents. */
import type { FIELD_OPERATORS, UNARY_OPERATORS } from '../../operator-numbers.ts';
import { type Doc, getField } from '../storage/document.ts';
import { compareValues, isRangeable, typeOrder } from '../values/order.ts';
import { comparePaths, type FieldPath, isBelow, parentPath } from '../values/paths.ts';
import type { Reference, Value } from '../values/values.ts';

export type Operator = NonNullable<(typeof FIELD_OPERATORS | typeof UNARY_OPERATORS)[number]>;

export type FieldFilter = { kind: 'field'; path: FieldPath; isName: boolean; op: Operator; value: Value };
export type Filter = FieldFilter | { kind: 'and' | 'or'; filters: Filter[] };

const INEQUALITIES: readonly Operator[] = [
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
  'NOT_EQUAL',
  'NOT_IN',
  'IS_NOT_NULL',
  'IS_NOT_NAN',
];

/** Whether a filter with the operator orders the query by its field. */
export function isInequality(op: Operator): boolean {
  return INEQUALITIES.includes(op);
}

/** The conditions on single fields that a filter is made of. */
export function* fieldFilters(filter: Filter): Generator<FieldFilter> {
  if (filter.kind === 'field') yield filter;
  else for (const inner of filter.filters) yield* fieldFilters(inner);
}

export type Order = { path: FieldPath; isName: boolean; descending: boolean };
/** A position in the query's order; `before` puts it just before equal documents, otherwise just after. */
export type Bound = { values: Value[]; before: boolean };

export type Query = {
  /** Path of the document the collections are below; empty for the root. */
  parent: string;
  /** Null asks for every collection. */
  collectionId: string | null;
  allDescendants: boolean;
  filter: Filter | null;
  /** With the implicit orders; the last one is always the name. */
  orders: Order[];
  start: Bound | null;
  end: Bound | null;
  offset: number;
  limit: number | null;
  /** Fields to return; empty for names only, null for all. */
  projection: FieldPath[] | null;
};

/** The collection path that a query reads; null when it reads more than one. */
export function collectionPathOf(query: Query): string | null {
  if (query.collectionId === null || query.allDescendants) return null;
  return query.parent === '' ? query.collectionId : `${query.parent}/${query.collectionId}`;
}

/** Whether a document lies in a collection that the query reads. */
export function inScope(query: Query, path: string): boolean {
  const collection = parentPath(path);
  const exact = collectionPathOf(query);
  if (exact !== null) return collection === exact;
  if (!isBelow(path, query.parent)) return false;
  if (query.collectionId !== null)
    return collection.slice(collection.lastIndexOf('/') + 1) === query.collectionId;
  return query.allDescendants || parentPath(collection) === query.parent;
}

function orderValue(doc: Doc, order: Order): Value | undefined {
  return getField(doc.fields, order.path);
}

/** Compares two documents that both have every field of the order. */
export function compareBy(orders: readonly Order[]): (a: Doc, b: Doc) => number {
  return (a, b) => {
    for (const order of orders) {
      const result = order.isName
        ? comparePaths(a.path, b.path)
        : compareValues(orderValue(a, order)!, orderValue(b, order)!);
      if (result !== 0) return order.descending ? -result : result;
    }
    return 0;
  };
}

/** Negative when the document is before the bound's values in the query's order. */
export function compareToBound(orders: readonly Order[], doc: Doc, bound: Bound): number {
  for (let i = 0; i < bound.values.length; i++) {
    const order = orders[i]!;
    const value = bound.values[i]!;
    const result = order.isName
      ? comparePaths(doc.path, (value as Reference).name)
      : compareValues(orderValue(doc, order)!, value);
    if (result !== 0) return order.descending ? -result : result;
  }
  return 0;
}

/** A test for documents in scope: filter, fields of the order, cursors; not limit and offset. */
export function compileMatcher(query: Query): (doc: Doc) => boolean {
  const filter = query.filter ? compileFilter(query.filter) : null;
  const { orders, start, end } = query;
  const required = orders.filter((order) => !order.isName);
  return (doc) => {
    for (const order of required) if (orderValue(doc, order) === undefined) return false;
    if (filter && !filter(doc)) return false;
    if (start) {
      const position = compareToBound(orders, doc, start);
      if (position < 0 || (position === 0 && !start.before)) return false;
    }
    if (end) {
      const position = compareToBound(orders, doc, end);
      if (position > 0 || (position === 0 && end.before)) return false;
    }
    return true;
  };
}

export function compileFilter(filter: Filter): (doc: Doc) => boolean {
  if (filter.kind !== 'field') {
    const tests = filter.filters.map(compileFilter);
    return filter.kind === 'and'
      ? (doc) => tests.every((test) => test(doc))
      : (doc) => tests.some((test) => test(doc));
  }
  if (filter.isName) {
    const test = compileNameTest(filter);
    return (doc) => test(doc.path);
  }
  const test = compileTest(filter);
  const { path } = filter;
  return (doc) => {
    const value = getField(doc.fields, path);
    return value !== undefined && test(value);
  };
}

function compileNameTest(filter: FieldFilter): (path: string) => boolean {
  const paths = (Array.isArray(filter.value) ? filter.value : [filter.value]).map(
    (v) => (v as Reference).name,
  );
  const only = paths[0]!;
  switch (filter.op) {
    case 'EQUAL':
    case 'IN':
      return (path) => paths.includes(path);
    case 'NOT_EQUAL':
    case 'NOT_IN':
      return (path) => !paths.includes(path);
    case 'LESS_THAN':
      return (path) => comparePaths(path, only) < 0;
    case 'LESS_THAN_OR_EQUAL':
      return (path) => comparePaths(path, only) <= 0;
    case 'GREATER_THAN':
      return (path) => comparePaths(path, only) > 0;
    default:
      return (path) => comparePaths(path, only) >= 0;
  }
}

const isNotANumber = (value: Value) => typeof value === 'number' && Number.isNaN(value);
const equals = (a: Value, b: Value) => compareValues(a, b) === 0;

function compileTest({ op, value }: FieldFilter): (value: Value) => boolean {
  const operands = Array.isArray(value) ? (value as readonly Value[]) : [];
  const comparable = (other: Value) =>
    isRangeable(value) && isRangeable(other) && typeOrder(other) === typeOrder(value);
  switch (op) {
    case 'EQUAL':
      return isRangeable(value) ? (v) => equals(v, value) : () => false;
    case 'NOT_EQUAL':
      if (value === null) return () => false;
      return (v) => v !== null && (isNotANumber(value) || !equals(v, value));
    case 'LESS_THAN':
      return (v) => comparable(v) && compareValues(v, value) < 0;
    case 'LESS_THAN_OR_EQUAL':
      return (v) => comparable(v) && compareValues(v, value) <= 0;
    case 'GREATER_THAN':
      return (v) => comparable(v) && compareValues(v, value) > 0;
    case 'GREATER_THAN_OR_EQUAL':
      return (v) => comparable(v) && compareValues(v, value) >= 0;
    case 'IN': {
      const options = operands.filter(isRangeable);
      return (v) => options.some((option) => equals(v, option));
    }
    case 'NOT_IN':
      if (operands.some((operand) => operand === null)) return () => false;
      return (v) => v !== null && !operands.some((operand) => !isNotANumber(operand) && equals(v, operand));
    case 'ARRAY_CONTAINS':
      return isRangeable(value)
        ? (v) => Array.isArray(v) && v.some((item) => equals(item, value))
        : () => false;
    case 'ARRAY_CONTAINS_ANY': {
      const options = operands.filter(isRangeable);
      return (v) => Array.isArray(v) && v.some((item) => options.some((option) => equals(item, option)));
    }
    case 'IS_NULL':
      return (v) => v === null;
    case 'IS_NOT_NULL':
      return (v) => v !== null;
    case 'IS_NAN':
      return isNotANumber;
    case 'IS_NOT_NAN':
      return (v) => v !== null && !isNotANumber(v);
  }
}
