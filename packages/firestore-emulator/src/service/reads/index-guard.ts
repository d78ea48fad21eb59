/** Refuses or reports queries that no declared index serves. */
import { type Index, type Indexes, indexName } from '../../engine/index-selection/declared-indexes.ts';
import { missingIndex, missingIndexError } from '../../engine/index-selection/missing-index.ts';
import type {
  MissingIndex,
  QueryReport,
  QueryShape,
  RecordedQuery,
} from '../../engine/index-selection/query-report.ts';
import { conjunctionsOf } from '../../engine/index-selection/requirements.ts';
import { scopeOf, selectIndexes } from '../../engine/index-selection/select.ts';
import type { Nearest } from '../../engine/query/nearest.ts';
import type { Filter, Query } from '../../engine/query/query.ts';
import { formatFieldPath } from '../../engine/values/paths.ts';

/** The indexes of `firestore.indexes.json`, and whether a query that they don't serve is refused. */
export type IndexPolicy = { indexes: Indexes; enforce: boolean };

/** A project's records by the queries' keys, of which several may have the same shape, and by shape. */
type Recorded = { byKey: Map<string, RecordedQuery>; byShape: Map<string, RecordedQuery> };

/** Records each project's distinct queries, and refuses those without an index if indexes are enforced. */
export class IndexGuard {
  policy: IndexPolicy;
  private readonly byProject = new Map<string, Recorded>();

  constructor(policy: IndexPolicy) {
    this.policy = policy;
  }

  /** Records a query. Throws FAILED_PRECONDITION if it lacks an index and indexes are enforced. */
  admit(project: string, query: Query, nearest: Nearest | null): void {
    const { byKey } = this.recordsOf(project);
    const key = shapeKey(query, nearest);
    const recorded = byKey.get(key) ?? this.recordNewKey(project, query, nearest);
    byKey.set(key, recorded);
    recorded.count++;
    if (recorded.missing && this.policy.enforce) throw missingIndexError(recorded.missing);
  }

  report(project?: string): QueryReport {
    const chosen = project === undefined ? [...this.byProject.values()] : [this.byProject.get(project)];
    const byShape = new Map<string, RecordedQuery>();
    for (const [key, query] of chosen.flatMap((recorded) => [...(recorded?.byShape ?? [])])) {
      const count = (byShape.get(key)?.count ?? 0) + query.count;
      byShape.set(key, { ...query, count });
    }
    const queries = [...byShape].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, query]) => query);
    const used = new Set(queries.flatMap(({ indexes }) => indexes));
    const unusedIndexes = this.policy.indexes.declared.map(indexName).filter((name) => !used.has(name));
    return { queries, unusedIndexes };
  }

  /** Replaces the indexes, and clears the queries that were recorded with the former ones. */
  replaceIndexes(indexes: Indexes): void {
    this.policy = { ...this.policy, indexes };
    this.byProject.clear();
  }

  /** The record of a query whose key is new; its shape may be known by another key. */
  private recordNewKey(project: string, query: Query, nearest: Nearest | null): RecordedQuery {
    const { byShape } = this.recordsOf(project);
    const shape = shapeOf(query, nearest);
    const key = JSON.stringify(shape);
    const listed = byShape.get(key);
    if (listed) return listed;
    const { indexes, missing } = this.assess(query, nearest);
    const recorded = { ...shape, count: 0, indexes: [...new Set(indexes.map(indexName))], missing };
    byShape.set(key, recorded);
    return recorded;
  }

  private recordsOf(project: string): Recorded {
    let recorded = this.byProject.get(project);
    if (!recorded) {
      recorded = { byKey: new Map(), byShape: new Map() };
      this.byProject.set(project, recorded);
    }
    return recorded;
  }

  private assess(query: Query, nearest: Nearest | null): { indexes: Index[]; missing: MissingIndex | null } {
    const { indexes, unmet } = selectIndexes(this.policy.indexes, query, nearest);
    return { indexes, missing: unmet && missingIndex(this.policy.indexes, query, unmet, nearest) };
  }
}

/** A key that two queries share only if their shapes are equal, without the cost of making these. */
function shapeKey(query: Query, nearest: Nearest | null): string {
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

function shapeOf(query: Query, nearest: Nearest | null): QueryShape {
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
