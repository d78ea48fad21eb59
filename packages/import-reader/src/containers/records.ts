import { limits, Refusal } from '../limits.ts';
import { isPersonal } from '../mapping/read-header.ts';
import { knownHeaders } from '../tables/header-row.ts';
import { type Cells, cellOfElements, tableBuilder } from '../tables/table.ts';

type Fields = Record<string, unknown>;

/** How deep arrays of records are looked for, and how deep a record is flattened. */
const deepest = 5;
/** How much of an array in a field is kept. */
const maxElements = 20;

/** The arrays of objects in a value, each a table; a field of a field is a column such as movie.ids.imdb. */
export function tablesOfRecords(value: unknown, depth = 0, key?: string): Cells[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  const records = Array.isArray(value) ? value.filter(isRecord) : [];
  const within = () =>
    Object.entries(value)
      .slice(0, limits.archiveEntries)
      .flatMap(([name, each]) => tablesOfRecords(each, depth + 1, Array.isArray(value) ? key : name));
  if (records.length === 0) return within();
  const table = { ...tableOf(records), ...(key !== undefined && { key }) };
  if (records.length > 1) return [table];
  // One object may be a movie with arrays of its own, or wrap the array of movies.
  const inner = within();
  const isOuter = ({ columns }: Cells) => knownHeaders(columns) < Math.max(2, knownHeaders(table.columns));
  return inner.every(isOuter) ? [table] : inner;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tableOf(records: readonly Fields[]): Cells {
  if (records.length > limits.rows) throw new Refusal('too-many-rows');
  const places = new Map<string, number>();
  const names = new Map<string, Map<string, string>>();
  const columns: string[] = [];
  const builder = tableBuilder(columns, null, true);
  // Row by row, as all of them at once take many times what is kept of them.
  for (const [at, record] of records.entries()) {
    const row: string[] = [];
    flatten(record, '', 0, names, (name, text) => {
      const place = placeOf(name, places, columns);
      if (place >= 0) row[place] = row[place] === undefined ? text : `${row[place]}, ${text}`;
    });
    builder.add(
      Array.from(row, (cell) => cell ?? ''),
      at + 1,
    );
  }
  if (columns.length > limits.columns) throw new Refusal('too-many-columns');
  return builder.cells;
}

/** The column of a field, which is added; -1 for one that isn't kept. */
function placeOf(name: string, places: Map<string, number>, columns: string[]): number {
  const existing = places.get(name);
  if (existing !== undefined) return existing;
  if (places.size >= limits.columns * 2) throw new Refusal('too-many-columns');
  const place = isPersonal(name) ? -1 : columns.push(name) - 1;
  places.set(name, place);
  return place;
}

function flatten(
  value: unknown,
  path: string,
  depth: number,
  names: Map<string, Map<string, string>>,
  add: (name: string, text: string) => void,
): void {
  if (value === null || value === undefined || depth > deepest) return;
  if (Array.isArray(value)) {
    const elements: unknown[] = value.slice(0, maxElements);
    if (elements.length > 0 && elements.every(isText))
      flatten(cellOfElements(elements), path, depth + 1, names, add);
    else for (const each of elements) flatten(each, path, depth + 1, names, add);
  } else if (typeof value === 'object')
    for (const name of Object.keys(value))
      flatten((value as Fields)[name], joinNames(path, name, names), depth + 1, names, add);
  else add(path, String(value));
}

/** A field's name behind those that it is in, made once for all records. */
function joinNames(path: string, name: string, names: Map<string, Map<string, string>>): string {
  const formerName = names.get(path)?.get(name);
  if (formerName !== undefined) return formerName;
  const joined = (path === '' ? name : `${path}.${name}`).slice(0, 120);
  const within = names.get(path) ?? new Map<string, string>();
  if (within.size < limits.columns) within.set(name, joined);
  if (names.size < limits.columns) names.set(path, within);
  return joined;
}
