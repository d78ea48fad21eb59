import type { Reason } from '@cine/contract/errors';
import { queryGraph } from '@cine/contract/operations/faces/graph';
import { GraphQLError } from 'graphql';
import { refusalIn } from '#platform/errors/refusal.ts';

/** What a caller may know of an error: GraphQL's own words, a refusal's reason, or `internal`. */
export function maskedError(error: GraphQLError): GraphQLError {
  if (!error.originalError) return isRefusal(error) ? error : invalidQuery(error);
  const { reason, params } = refusalIn(error.originalError, queryGraph.name);
  const where = { nodes: error.nodes ?? null, path: error.path ?? null };
  return new GraphQLError(reason, { ...where, extensions: { reason, params } });
}

/** Which limit is exceeded and by how much; counts stop at a million. */
export function tooCostly(what: string, count: number, limit: number): GraphQLError {
  const params = { what, asked: Math.min(Math.ceil(count), 1_000_000), limit };
  return new GraphQLError('query-too-costly', {
    extensions: { reason: 'query-too-costly' satisfies Reason, params },
  });
}

function invalidQuery(error: Error): GraphQLError {
  const { nodes, source, positions, path } =
    error instanceof GraphQLError ? error : ({} as Partial<GraphQLError>);
  const reason = 'query-invalid' satisfies Reason;
  return new GraphQLError(reason, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { reason, params: { fault: error.message } },
  });
}

function isRefusal({ extensions }: GraphQLError): boolean {
  return typeof extensions.reason === 'string';
}
