import { graphLimits } from '@cine/contract/graph';
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin, { type ComplexityErrorKind } from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import { AppError } from '../../platform/app-error.ts';
import type { Asked } from './asked.ts';

/** What a document that a field reads adds to a query's cost; every field costs 1. */
export const perRead = 10;

/** A query that is too much is refused before anything is read. */
export const builder = new SchemaBuilder<{ Context: Asked; DefaultFieldNullability: false }>({
  plugins: [ComplexityPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  complexity: {
    defaultComplexity: 1,
    // Lists that cost more by their length say so themselves.
    defaultListMultiplier: 1,
    limit: graphLimits,
    complexityError: (kind, { [keyOf(kind)]: asked }) =>
      new AppError('query-too-costly', {
        what: keyOf(kind),
        asked: Math.ceil(asked),
        limit: graphLimits[keyOf(kind)],
      }),
  },
});

function keyOf(kind: ComplexityErrorKind): keyof typeof graphLimits {
  return kind.toLowerCase() as keyof typeof graphLimits;
}
