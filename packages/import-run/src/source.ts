import { type ImportSource, importSources, type Run } from './run.ts';

/** The services that rows come from: that of most rows, and all if there are several; `table` for others. */
export function sourcesOf(
  tables: readonly { source: string | null; rows: number }[],
): Pick<Run, 'source' | 'sources'> {
  const rows = new Map<ImportSource, number>();
  for (const table of tables) {
    const source = importSources.find((each) => each === table.source) ?? 'table';
    rows.set(source, (rows.get(source) ?? 0) + table.rows);
  }
  const sources = [...rows].toSorted(([, one], [, other]) => other - one).map(([source]) => source);
  return { source: sources[0] ?? 'table', ...(sources.length > 1 && { sources }) };
}

/** What an import is said to be of, as a run has it. */
export function servicesOf({
  source,
  sources,
}: {
  source: ImportSource;
  sources?: ImportSource[] | undefined;
}): Pick<Run, 'source' | 'sources'> {
  return { source, ...(sources && { sources }) };
}
