import { conjunctionsOf } from '../index-selection/requirements.ts';
import type { Doc } from '../storage/document.ts';
import type { Indexes } from '../storage/indexes.ts';
import { isRangeable } from '../values/order.ts';
import { positionsFor } from './plan.ts';
import {
  type Bound,
  compareToBound,
  type FieldFilter,
  type Operator,
  type Order,
  type Query,
} from './query.ts';

/** The stretch of a composite index that has all documents of a query and no others, in the query's order. */
export type CompositeStretch = { size: number; docs: () => Iterable<Doc> };

/**
 * The stretch that answers a query before offset and limit; null if no composite index has its documents side
 * by side. The index has the fields with one value first, then the query's orders; it is built at the first
 * call.
 */
export function compositeStretch(indexes: Indexes, query: Query): CompositeStretch | null {
  const { orders, start, end } = query;
  const [first] = orders;
  const [filters, ...alternatives] = conjunctionsOf(query.filter);
  if (alternatives.length > 0 || first!.isName) return null;
  const fixed = filters!.filter(isFixed);
  if (!filters!.every((filter) => isFixed(filter) || isRangeOf(filter, first!))) return null;
  // Kept with its first order ascending, and walked backwards for the other direction.
  const reverse = first!.descending;
  const ascending = reverse ? orders.map((order) => ({ ...order, descending: !order.descending })) : orders;
  const fixedOrders = fixed.map(({ path }) => ({ path, isName: false, descending: false }));
  const fixedAt = { values: fixed.map(({ value }) => value), before: true };
  const list = indexes.byFields([...fixedOrders, ...ascending]);
  const range = positionsFor(query, first!);
  const after = (bound: Bound | null, isAfterEqual: boolean) => {
    if (!bound) return null;
    return (doc: Doc) => {
      const position = compareToBound(ascending, doc, bound);
      return position < 0 || (position === 0 && isAfterEqual);
    };
  };
  const startsAt = after(start, start?.before === reverse);
  const endsAt = after(end, end?.before === reverse);
  const [low, high] = reverse ? [endsAt, startsAt] : [startsAt, endsAt];
  const from = (doc: Doc) => {
    const side = compareToBound(fixedOrders, doc, fixedAt);
    return side < 0 || (side === 0 && Boolean(range.from?.(doc) || low?.(doc)));
  };
  const to = (doc: Doc) => {
    const side = compareToBound(fixedOrders, doc, fixedAt);
    return side < 0 || (side === 0 && (range.to?.(doc) ?? true) && (high?.(doc) ?? true));
  };
  return {
    size: Math.max(0, list.rank(to) - list.rank(from)),
    docs: () => list.range(from, to, reverse),
  };
}

function isFixed({ op, isName, value }: FieldFilter): boolean {
  return op === 'EQUAL' && !isName && isRangeable(value);
}

function isRangeOf({ op, isName, path, value }: FieldFilter, order: Order): boolean {
  if (isName || Array.isArray(value) || !isRangeable(value)) return false;
  return ranges.has(op) && path.join('\0') === order.path.join('\0');
}

const ranges = new Set<Operator>([
  'LESS_THAN',
  'LESS_THAN_OR_EQUAL',
  'GREATER_THAN',
  'GREATER_THAN_OR_EQUAL',
]);
