import { readTable, table } from './security-rules/table.ts';

const rows = new Set(readTable(table).rows.map(({ collection }) => collection));

/** Throws if these tests caused a write to a collection without a row in the table of the security rules. */
export function checkCollections(written: ReadonlySet<string>): void {
  const missing = [...written].filter((collection) => !rows.has(collection));
  if (missing.length === 0) return;
  throw new Error(
    `functions/test/security-rules/table.ts lacks what these tests wrote: ${missing.join(', ')}`,
  );
}
