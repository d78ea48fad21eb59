/** Types of the report that tells which queries ran and which indexes served them. */
import type { Direction, Scope } from './declared-indexes.ts';

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

/** The entry of `firestore.indexes.json` that a query lacks, and production's words for that. */
export type MissingIndex = {
  message: string;
  part: 'indexes' | 'fieldOverrides';
  entry: Record<string, unknown>;
};

/** A distinct query, how often it was asked, and the indexes that serve it. */
export type RecordedQuery = QueryShape & {
  count: number;
  /** The names of the indexes that serve it; empty if document names are enough. */
  indexes: string[];
  missing: MissingIndex | null;
};

/** A project's distinct queries, and the declared indexes that served none of them. */
export type QueryReport = {
  queries: RecordedQuery[];
  /** The names of declared indexes that served none of these queries. */
  unusedIndexes: string[];
};
