import { withoutLists } from './chosen-lists.ts';
import type { Match } from './match-named.ts';
import { movieOf } from './movie-of.ts';
import type { Named } from './name-movies.ts';
import type { Choices } from './plan-import.ts';
import { type ImportSource, importSources, type Run } from './run.ts';

/** How many rows of each file bring something: of known movies, without lists that are left out. */
export function rowsUsed(
  named: readonly Named[],
  matches: readonly Match[],
  choices: Choices = new Map(),
  without: ReadonlySet<string> = new Set(),
): Map<string, number> {
  const used = new Map<string, number>();
  for (const [at, { rows }] of named.entries()) {
    if (movieOf(at, matches, choices) === null) continue;
    for (const { file } of withoutLists(rows, without)) used.set(file, (used.get(file) ?? 0) + 1);
  }
  return used;
}

/**
 * The services that rows come from: that of most rows, and all if there are several; `table` for others. A
 * table of which no row is used names none.
 */
export function sourcesOf(
  tables: readonly { source: string | null; rows: number }[],
): Pick<Run, 'source' | 'sources'> {
  const rows = new Map<ImportSource, number>();
  for (const table of tables) {
    if (table.rows === 0) continue;
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
