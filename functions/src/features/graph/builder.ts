import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import type { Asked } from './asked.ts';

/** What a document that a field reads adds to a query's cost; every field costs 1. */
export const perRead = 10;

/** What a query costs is said by its fields, and limited before any of them is resolved (`limits.ts`). */
export const builder = new SchemaBuilder<{ Context: Asked; DefaultFieldNullability: false }>({
  plugins: [ComplexityPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  complexity: {
    disabled: true,
    defaultComplexity: 1,
    // Lists that cost more by their length say so themselves.
    defaultListMultiplier: 1,
  },
});
