import type { Reason } from '@cine/contract/errors';
import { queryGraph } from '@cine/contract/operations/faces/graph';
import { GraphQLError } from 'graphql';
import type { InputFault, RefusalParams } from '#platform/errors/app-error.ts';
import { refusalIn } from '#platform/errors/refusal.ts';

/** Letters at the start and at the end of GraphQL's own words, which repeat what was sent between them. */
const letters = 150;

export type MaskedExtensions = { reason: Reason; params: RefusalParams; faults?: readonly InputFault[] };

/** What a caller may know of an error: GraphQL's own words, a refusal's reason, or `internal`. */
export function maskedError(error: GraphQLError): GraphQLError {
  const cause = causeOf(error);
  if (!cause) return isRefusal(error) ? error : invalidQuery(error);
  const { reason, params, faults } = refusalIn(cause, queryGraph.name);
  const extensions: MaskedExtensions = { reason, params, ...(faults.length > 0 && { faults }) };
  return new GraphQLError(reason, { nodes: error.nodes ?? null, path: error.path ?? null, extensions });
}

/** The error of ours behind one of GraphQL's, which wraps its own, too. */
function causeOf({ originalError }: GraphQLError): Error | undefined {
  return originalError instanceof GraphQLError ? causeOf(originalError) : originalError;
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
    extensions: { reason, params: { fault: shortened(error.message) } },
  });
}

function shortened(fault: string): string {
  const short = fault.replace(/("[^"]{60})[^"]+|(\S{60})\S+/gu, '$1$2…');
  return short.length > 2 * letters ? `${short.slice(0, letters)}…${short.slice(-letters)}` : short;
}

function isRefusal({ extensions }: GraphQLError): boolean {
  return typeof extensions.reason === 'string';
}
