import { type ImportSource, importSources } from './run.ts';

/** The service that most rows come from; `table` for others. */
export function sourceOf(tables: readonly { source: string | null; rows: number }[]): ImportSource {
  const rows = new Map<ImportSource, number>();
  for (const table of tables) {
    const source = importSources.find((each) => each === table.source) ?? 'table';
    rows.set(source, (rows.get(source) ?? 0) + table.rows);
  }
  const [[source] = ['table' as const]] = [...rows].toSorted(([, one], [, other]) => other - one);
  return source;
}
