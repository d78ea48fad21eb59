import { graphLimits } from '@cine/contract/operations/faces/graph';
import { createComplexityRule } from '@pothos/plugin-complexity';
import { BREAK, type DocumentNode, type GraphQLError, type GraphQLSchema, validate, visit } from 'graphql';
import { introspectionRule } from './introspection.ts';
import type { QueryContext } from './query-context.ts';
import { tooCostly } from './refused.ts';

/** What a request gives in addition to its query. */
type Asked = { variableValues: Readonly<Record<string, unknown>>; operationName: string | null };

/**
 * Refuses a valid query that asks for too much with `query-too-costly`, before it runs. Every selection
 * counts, also those of repeated fragments; nested ones don't slow the count down.
 */
export function excessesOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  context: QueryContext,
  { variableValues, operationName }: Asked,
): readonly GraphQLError[] {
  const costRule = createComplexityRule({
    context,
    variableValues,
    ...(operationName !== null && { operationName }),
    validate: (counts, report) => {
      const excess = (['depth', 'breadth', 'complexity'] as const).find(
        (what) => counts[what] > graphLimits[what],
      );
      if (excess) report(tooCostly(excess, counts[excess], graphLimits[excess]));
    },
  });
  return validate(schema, document, [costRule, introspectionRule]);
}

/**
 * Refuses a name that is longer than any of ours: an alias is repeated by each field of an answer, and again
 * by the path of each error. What a query of the highest complexity repeats is some 120 kB then.
 */
export function tooLongNameIn(document: DocumentNode): GraphQLError | null {
  let longest = 0;
  visit(document, {
    Name: ({ value }) => {
      longest = Math.max(longest, value.length);
      return longest > graphLimits.name ? BREAK : undefined;
    },
  });
  return longest > graphLimits.name ? tooCostly('name', longest, graphLimits.name) : null;
}
