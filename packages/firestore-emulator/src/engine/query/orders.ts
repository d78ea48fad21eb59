import { invalidArgument } from '../../errors.ts';
import type { Message } from '../../interfaces.ts';
import {
  compareStrings,
  type FieldPath,
  formatFieldPath,
  NAME_FIELD,
  parseFieldPath,
} from '../values/paths.ts';
import { type FieldFilter, type Filter, fieldFilters, isInequality, type Order } from './query.ts';

export type OrderSources = {
  filter: Filter | null;
  /** Whether the query walks documents by name: those of all collections, or those below another document. */
  walksNames: boolean;
  /** Fields that a sum or an average reads. */
  aggregated: readonly FieldPath[];
};

/** Parses and checks the orders that a query asks for. */
export function parseOrders(orderBy: Message[]): Order[] {
  const orders: Order[] = [];
  for (const { field, direction } of orderBy) {
    const path = parseFieldPath(field?.fieldPath);
    const isName = path[0] === NAME_FIELD && path.length === 1;
    if (hasPath(orders, path)) {
      const text = isName ? '__key__' : formatFieldPath(path);
      throw invalidArgument(`order by clause cannot contain duplicate fields ${text}`);
    }
    orders.push({ path, isName, descending: direction === 'DESCENDING' || direction === 2 });
  }
  return orders;
}

/**
 * Appends production's implicit orders, in the last explicit direction: the other fields with inequalities,
 * then aggregated fields, each group by name, then the key.
 */
export function withImplicitOrders(explicit: readonly Order[], sources: OrderSources): Order[] {
  const orders = [...explicit];
  const descending = orders.at(-1)?.descending ?? false;
  const append = (paths: readonly FieldPath[]) => {
    for (const path of [...paths].sort(compareFieldPaths))
      if (!hasPath(orders, path)) orders.push({ path, isName: false, descending });
  };
  const filters = sources.filter ? [...fieldFilters(sources.filter)] : [];
  append(filters.filter((f) => isInequality(f.op) && !f.isName).map((f) => f.path));
  const name = orders.findIndex((order) => order.isName);
  if (name >= 0 && name < orders.length - 1)
    throw invalidArgument('order by clause cannot contain more fields after the key');
  const aggregated = sources.aggregated.filter((path) => !hasPath(orders, path) && !isFixed(sources, path));
  if (name >= 0 || sources.walksNames || filters.some(ordersByName)) refuseAfterName(aggregated);
  append(aggregated);
  if (name < 0) orders.push({ path: [NAME_FIELD], isName: true, descending });
  return orders;
}

function ordersByName({ isName, op }: FieldFilter): boolean {
  return isName && (op === 'IN' || isInequality(op));
}

function refuseAfterName(aggregated: readonly FieldPath[]): void {
  if (aggregated.length === 0) return;
  const fields = [...aggregated].sort(compareFieldPaths).map(formatFieldPath);
  throw invalidArgument(
    `This query requires an index that has fields [${[...new Set(fields)].join(', ')}] after __name__ and Firestore does not currently support such an index. Please try the query again with additional ordering on those fields.`,
  );
}

function isFixed({ filter }: OrderSources, path: FieldPath): boolean {
  const conjuncts = filter?.kind === 'and' ? filter.filters : filter ? [filter] : [];
  return conjuncts.some((f) => f.kind === 'field' && f.op === 'EQUAL' && samePath(f.path, path));
}

function hasPath(orders: readonly Order[], path: FieldPath): boolean {
  return orders.some((order) => samePath(order.path, path));
}

function samePath(a: FieldPath, b: FieldPath): boolean {
  return compareFieldPaths(a, b) === 0;
}

function compareFieldPaths(a: FieldPath, b: FieldPath): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareStrings(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
