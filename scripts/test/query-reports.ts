import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { QueryReport } from '../../packages/firestore-emulator/src/index.ts';
import { root } from './workspaces.ts';

const folder = join(root, 'build', 'query-reports');

/** An empty folder where each process of the functions' tests leaves a report of its emulator's queries. */
export function emptyReports(): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * The indexes of `firestore.indexes.json` that served no query of any process; only meaningful after a run of
 * all tests.
 */
export function unusedIndexes(reports = folder): string[] {
  const unused = readdirSync(reports)
    .map((file) => JSON.parse(readFileSync(join(reports, file), 'utf8')) as QueryReport)
    .map(({ unusedIndexes }) => unusedIndexes);
  return unused.reduce((some, others) => some.filter((index) => others.includes(index)), unused[0] ?? []);
}
