import type { Mapping } from '../mapping/roles.ts';
import type { Table } from '../read-files.ts';
import { type Cells, unpackElements } from '../tables/table.ts';
import { movieOfRow } from './movie-of-row.ts';
import { readContent } from './read-content.ts';
import type { Reading } from './row.ts';
import { cellsByRole } from './row-cells.ts';

/**
 * The rows of a table, one by one, as it is guessed or corrected to be read. What of a row couldn't be read
 * comes before it. A day after `now` can't be read.
 */
export function* rowsOf(
  table: Cells & Pick<Table, 'file' | 'mapping' | 'collections'>,
  mapping: Mapping = table.mapping,
  now = Date.now(),
): Generator<Reading> {
  if (mapping.tells === 'nothing') return;
  const { file } = table;
  for (const line of table.damaged ?? []) yield { file, line, fault: 'row-damaged' };
  const collections = new Map((table.collections ?? []).map((each) => [each.list, each]));
  const isPlaced = (table.collections ?? []).some(({ id }) => id === mapping.tells);
  const cellsOf = cellsByRole(mapping.roles);
  for (const [at, line] of table.lines.entries()) {
    const cells = cellsOf(unpackElements(table, at));
    const parsed = movieOfRow(cells);
    const place = { file, line, ...(table.isOfRecords && { isEntry: table.isOfRecords }) };
    if ('leftOut' in parsed) {
      yield { ...place, ...parsed };
      continue;
    }
    const { movie } = parsed;
    if (movie.titles.length === 0 && movie.tmdbId === null && movie.imdbId === null) {
      yield { ...place, fault: 'no-title' };
      continue;
    }
    const { says, faults } = readContent(cells, mapping, isPlaced, now);
    const collection = says.listed && collections.get(says.listed.list);
    if (says.listed && collection)
      says.listed = { ...says.listed, list: collection.name, collection: collection.id };
    const [title] = movie.titles;
    const about = { ...place, ...(title !== undefined && { title }), year: movie.year };
    if (parsed.isYearUnreadable) yield { ...about, fault: 'year-unreadable' };
    for (const fault of faults) yield { ...about, fault };
    if (Object.keys(says).length === 0 && faults.length === 0) yield { ...about, leftOut: 'nothing-said' };
    else if (Object.keys(says).length > 0) yield { ...place, movie, says };
  }
}
