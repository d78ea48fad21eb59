import type { Nearest } from '../query/nearest.ts';
import type { Query } from '../query/query.ts';
import { formatFieldPath } from '../values/paths.ts';
import type { Direction, Scope } from './declared-indexes.ts';
import { conjunctionsOf } from './requirements.ts';
import { scopeOf } from './select.ts';

/** What distinguishes queries as far as indexes are concerned: no values, limits or cursors. */
export type QueryShape = {
  /** The id of the collection or collection group; null for all collections. */
  collection: string | null;
  scope: Scope;
  /** The filter's conjunctions; one of no fields for a query without a filter. */
  filters: { field: string; operator: string }[][];
  orders: { field: string; direction: Direction }[];
  vector?: { field: string; dimension: number };
};

export function shapeOf(query: Query, nearest: Nearest | null): QueryShape {
  const conjunctions = conjunctionsOf(query.filter).map((filters) =>
    filters.map(({ path, op }) => ({ field: formatFieldPath(path), operator: op })),
  );
  return {
    collection: query.collectionId,
    scope: scopeOf(query),
    filters: [...new Map(conjunctions.map((filters) => [JSON.stringify(filters), filters])).values()],
    orders: query.orders.map(({ path, descending }) => ({
      field: formatFieldPath(path),
      direction: descending ? 'DESCENDING' : 'ASCENDING',
    })),
    ...(nearest && {
      vector: { field: formatFieldPath(nearest.path), dimension: nearest.vector.values.length },
    }),
  };
}
