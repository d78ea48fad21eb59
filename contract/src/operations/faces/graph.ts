import * as z from 'zod';
import { operation } from '../../operation.ts';

/** Limits of a query. */
export const graphLimits = {
  /** How deep a GraphQL query may go. */
  depth: 10,
  /** How many fields a GraphQL query may have. */
  breadth: 200,
  /** How much a GraphQL query may cost: one for each field, ten for a read. */
  complexity: 2_000,
  /** How many fields an introspection may have: room for common tools. */
  introspection: 300,
  /** Letters of a name, which each field in the answer repeats. */
  name: 60,
  /** How deep brackets of any kind are nested; the usual introspection query has some 15. */
  nesting: 100,
  /** Tokens of a query; the usual introspection query has some 400. */
  tokens: 2_000,
  /** The longest answer, in kilobytes. */
  kilobytes: 1_000,
} as const;

const single = z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]);
const variableSchema = z.union([single, z.array(single).max(100)]);

export const queryGraph = operation({
  name: 'graph-query',
  summary:
    "Answers a GraphQL query about movies, people, availability, the caller's game, and their groups, polls, dates and tips.",
  caller: 'signed-in',
  input: z.strictObject({
    query: z.string().min(1).max(8_000),
    variables: z
      .record(z.string().max(100), variableSchema)
      .nullish()
      .describe('values of the query’s variables: single values, or lists of them'),
    operationName: z.string().max(100).nullish().describe('which of several operations to run'),
    extensions: z
      .record(z.string(), z.unknown())
      .nullish()
      .describe('what GraphQL over HTTP lets clients add, such as their version; ignored'),
  }),
  /** As in the GraphQL specification: errors are returned along with the data. */
  output: z.strictObject({
    data: z.unknown().optional(),
    errors: z
      .array(
        z.looseObject({
          message: z.string(),
          path: z.array(z.union([z.string(), z.int()])).optional(),
          /** `reason` is one of the operations' stable reasons, if there is one. */
          extensions: z.looseObject({ reason: z.string().optional() }).optional(),
        }),
      )
      .optional(),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 850, writes: 2, with: 'its complexity, the catalogue, 500 custom movies, 30 regions' },
  /** Other errors are in the response. */
  refusals: ['account-deleted'],
  rest: {
    method: 'POST',
    path: '/api/graphql',
    // GraphQL over HTTP: this type's status says whether the query was run.
    typed: {
      type: 'application/graphql-response+json',
      isRefused: (answer) => (answer as { data?: unknown }).data === undefined,
    },
  },
  holdsCatalogue: true,
  onlyReads: true,
  noTool: 'What it answers, the tools answer, each with its own schema.',
});
