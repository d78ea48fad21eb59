import { conjunctionsOf } from '../index-selection/requirements.ts';
import { formatFieldPath } from '../values/paths.ts';
import type { Value } from '../values/values.ts';
import type { Nearest } from './nearest.ts';
import type { FieldFilter, Operator, Order, Query } from './query.ts';

/** An index as production names it, e.g. `(country ASC, age DESC, __name__ DESC)` of scope `Collection`. */
export type IndexUsed = { properties: string; query_scope: string };

const EQUALITIES: readonly Operator[] = ['EQUAL', 'IS_NULL', 'IS_NAN'];

/**
 * The indexes from which production would answer a query: a composite one for each conjunction, or one a
 * field if fields are only compared for equality.
 */
export function indexesUsed(query: Query, nearest: Nearest | null = null): IndexUsed[] {
  const query_scope = scopeOf(query);
  return conjunctionsOf(query.filter, optionsOf).flatMap((filters) => {
    const indexes = indexesFor(query.orders, filters, nearest);
    const used = indexes.map((fields) => ({ properties: `(${fields.join(', ')})`, query_scope }));
    return Array.from({ length: scansOf(filters) }, () => used).flat();
  });
}

function scopeOf({ allDescendants, parent }: Query): string {
  if (!allDescendants) return 'Collection';
  return parent === '' ? 'Collection group' : 'Includes ancestors';
}

function optionsOf(filter: FieldFilter): FieldFilter[] {
  const op = filter.op === 'IN' ? 'EQUAL' : filter.op === 'ARRAY_CONTAINS_ANY' ? 'ARRAY_CONTAINS' : null;
  return op ? (filter.value as readonly Value[]).map((value) => ({ ...filter, op, value })) : [filter];
}

function indexesFor(orders: readonly Order[], filters: FieldFilter[], nearest: Nearest | null): string[][] {
  const equal = fieldsOf(filters, EQUALITIES);
  const contained = fieldsOf(filters, ['ARRAY_CONTAINS']).map((field) => `${field} ARRAY_CONTAINS`);
  const fixed = [...equal.map((field) => `${field} ASC`), ...contained];
  if (nearest) {
    const vector = `${formatFieldPath(nearest.path)} VECTOR<${nearest.vector.values.length}>`;
    return [[...fixed, '__name__ ASC', vector]];
  }
  // Fields compared for equality need no order.
  const ordered = orders.filter(({ path }) => !equal.includes(formatFieldPath(path))).map(orderText);
  if (ordered.length > 1 || fixed.length === 0) return [[...fixed, ...ordered]];
  const direction = orders.at(-1)!.descending ? 'DESC' : 'ASC';
  return [...equal.map((field) => `${field} ${direction}`), ...contained].map((first) => [first, ...ordered]);
}

function fieldsOf(filters: FieldFilter[], operators: readonly Operator[]): string[] {
  const chosen = filters.filter(({ op, isName }) => !isName && operators.includes(op));
  return [...new Set(chosen.map(({ path }) => formatFieldPath(path)))];
}

function orderText({ path, descending }: Order): string {
  return `${formatFieldPath(path)} ${descending ? 'DESC' : 'ASC'}`;
}

/** How often an index is scanned: on both sides of the value of `!=`, and between the values of `not-in`. */
function scansOf(filters: FieldFilter[]): number {
  return filters.reduce((scans, { op, value }) => {
    if (op === 'NOT_EQUAL') return scans * 2;
    return op === 'NOT_IN' ? scans * ((value as readonly Value[]).length + 1) : scans;
  }, 1);
}
