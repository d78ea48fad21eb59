import { graphLimits } from '@cine/contract/operations/graph';
import { createComplexityRule } from '@pothos/plugin-complexity';
import { validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { introspectionRule } from './introspection.ts';
import type { QueryContext } from './query-context.ts';
import { tooCostly } from './refused.ts';

/**
 * Refuses a query that asks for too much with `query-too-costly`, before it runs. Every selection counts, also those of
 * repeated fragments; nested ones don't slow the count down.
 */
export const limits: Plugin<object, object, QueryContext> = {
  onValidate:
    ({ context, params: { schema, documentAST } }) =>
    ({ valid, setResult }) => {
      if (!valid) return;
      const { variables, operationName } = context.params;
      const costRule = createComplexityRule({
        context,
        variableValues: variables ?? {},
        ...(operationName && { operationName }),
        validate: (counts, report) => {
          const excess = (['depth', 'breadth', 'complexity'] as const).find(
            (what) => counts[what] > graphLimits[what],
          );
          if (excess) report(tooCostly(excess, counts[excess], graphLimits[excess]));
        },
      });
      // Costs depend on variables, so they are no validation rules: validation is cached by the query's text.
      const excesses = validate(schema, documentAST, [costRule, introspectionRule]);
      if (excesses.length > 0) setResult([...excesses]);
    },
};
