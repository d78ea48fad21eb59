import { indexesUsed } from '../../engine/query/explain.ts';
import type { Nearest } from '../../engine/query/nearest.ts';
import type { Query } from '../../engine/query/query.ts';
import type { Message } from '../../interfaces.ts';
import type { Cost } from './cost.ts';

/** What `explain_options` ask for: the plan, or also the statistics of executing it. */
export type Explain = {
  analyze: boolean;
  /** The last answer's metrics; only the plan without an execution. */
  metrics(execution?: { results: number; cost: Cost }): Message;
};

/** Parses a request's `explain_options`; null if there are none. */
export function explainOf(request: Message, query: Query, nearest: Nearest | null): Explain | null {
  if (!request.explainOptions) return null;
  const began = performance.now();
  const isAggregation = Boolean(request.structuredAggregationQuery);
  return {
    analyze: request.explainOptions.analyze === true,
    metrics(execution) {
      // A query for no documents reads no index; a count of none still does.
      const indexes = query.limit === 0 && !isAggregation ? [] : indexesUsed(query, nearest);
      const planSummary = { indexesUsed: indexes.map(struct) };
      if (!execution) return { explainMetrics: { planSummary } };
      const executionStats = statsOf(execution.results, execution.cost, performance.now() - began);
      return { explainMetrics: { planSummary, executionStats } };
    },
  };
}

function statsOf(results: number, cost: Cost, millis: number): Message {
  const micros = Math.max(1, Math.round(millis * 1000));
  const billing = {
    documents_billable: String(cost.documents),
    index_entries_billable: String(cost.billedEntries),
    small_ops: '0',
    min_query_cost: cost.isLeast ? '1' : '0',
    ...(cost.vectors !== null && { knn_vector_index_entries_billable: String(cost.vectors) }),
  };
  return {
    resultsReturned: String(results),
    readOperations: String(cost.reads),
    executionDuration: { seconds: String(Math.floor(micros / 1e6)), nanos: (micros % 1e6) * 1000 },
    debugStats: struct({
      documents_scanned: String(cost.documents),
      index_entries_scanned: String(cost.entries),
      billing_details: billing,
    }),
  };
}

type Plain = { [name: string]: string | Plain };

function struct(plain: Plain): Message {
  const fields = Object.entries(plain).map(([name, value]) => [
    name,
    typeof value === 'string' ? { stringValue: value } : { structValue: struct(value) },
  ]);
  return { fields: Object.fromEntries(fields) };
}
