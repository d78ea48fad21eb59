import type { Nearest } from '../query/nearest.ts';
import type { Filter, Query } from '../query/query.ts';
import { formatFieldPath } from '../values/paths.ts';
import type { QueryShape } from './query-report.ts';
import { conjunctionsOf } from './requirements.ts';
import { scopeOf } from './select.ts';

/** A key that two queries share only if their shapes are equal, without the cost of making these. */
export function shapeKey(query: Query, nearest: Nearest | null): string {
  let key = `${query.collectionId}/${query.allDescendants}/${query.parent === ''}`;
  if (query.filter) key += filterKey(query.filter);
  for (const { path, descending } of query.orders) key += `${descending ? '>' : '<'}${path.join('\0')}`;
  if (nearest) key += `~${nearest.path.join('\0')}~${nearest.vector.values.length}`;
  return key;
}

function filterKey(filter: Filter): string {
  if (filter.kind === 'field') return `?${filter.op} ${filter.path.join('\0')}`;
  let key = `${filter.kind}(`;
  for (const part of filter.filters) key += filterKey(part);
  return `${key})`;
}

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
