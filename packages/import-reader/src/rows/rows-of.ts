import type { Mapping } from '../mapping/roles.ts';
import type { Table } from '../read-files.ts';
import { type Cells, unpackElements } from '../tables/table.ts';
import { movieOfRow } from './movie-of-row.ts';
import { readContent } from './read-content.ts';
import type { Reading } from './row.ts';
import { cellsByRole } from './row-cells.ts';

/**
 * The rows of a table, one by one, as it is guessed or corrected to be read. What of a row couldn't be read
 * comes before it.
 */
export function* rowsOf(
  table: Cells & Pick<Table, 'file' | 'mapping' | 'collections'>,
  mapping: Mapping = table.mapping,
): Generator<Reading> {
  const { file } = table;
  if (mapping.tells === 'nothing') return;
  for (const line of table.damaged ?? []) yield { file, line, fault: 'row-damaged' };
  const collections = new Map((table.collections ?? []).map((each) => [each.list, each]));
  const isPlaced = (table.collections ?? []).some(({ id }) => id === mapping.tells);
  const cellsOf = cellsByRole(mapping.roles);
  for (const [at, line] of table.lines.entries()) {
    const cells = cellsOf(unpackElements(table, at));
    const parsed = movieOfRow(cells);
    if ('leftOut' in parsed) {
      yield { file, line, leftOut: parsed.leftOut };
      continue;
    }
    const { movie } = parsed;
    if (movie.titles.length === 0 && movie.tmdbId === null && movie.imdbId === null) {
      yield { file, line, fault: 'no-title' };
      continue;
    }
    const { says, faults } = readContent(cells, mapping, isPlaced);
    const collection = says.listed && collections.get(says.listed.list);
    if (says.listed && collection)
      says.listed = { ...says.listed, list: collection.name, collection: collection.id };
    if (parsed.isYearUnreadable) yield { file, line, fault: 'year-unreadable' };
    for (const fault of faults) yield { file, line, fault };
    if (Object.keys(says).length === 0 && faults.length === 0) yield { file, line, leftOut: 'nothing-said' };
    else if (Object.keys(says).length > 0) yield { file, line, movie, says };
  }
}
