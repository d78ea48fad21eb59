/** The builder that all GraphQL types are made with, and what a document read costs a query. */
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import type { QueryContext } from './query-context.ts';

/** What a field that reads a document adds to a query's cost; every field adds 1. */
export const perRead = 10;

/** Fields declare a query's cost, which is limited before any field is resolved. */
export const builder = new SchemaBuilder<{ Context: QueryContext; DefaultFieldNullability: false }>({
  plugins: [ComplexityPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  complexity: {
    disabled: true,
    defaultComplexity: 1,
    defaultListMultiplier: 1,
  },
});
