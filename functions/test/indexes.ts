import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryReport } from '../../packages/firestore-emulator/src/index.ts';

/** Throws if a query of this process needs an undeclared index. `npm test` finds unused ones later. */
export function checkIndexes(report: QueryReport): void {
  const folder = process.env.CINE_QUERY_REPORTS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(report));
  }
  const missing = report.queries.flatMap(({ missing }) => missing ?? []);
  if (missing.length === 0) return;
  const lines = missing.map(({ part, entry }) => `  ${part}: ${JSON.stringify(entry)}`);
  throw new Error(`firestore.indexes.json lacks indexes that these tests need:\n${lines.join('\n')}`);
}
