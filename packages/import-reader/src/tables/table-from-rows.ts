import { isPath, isPersonal } from '../mapping/read-header.ts';
import { findHeader, rowsSearched } from './header-row.ts';
import { type Cells, tableBuilder } from './table.ts';

/** Makes a table of rows as they come, once it is clear which of them is the header. */
export function tableFromRows() {
  const first: { row: string[]; line: number }[] = [];
  let builder: ReturnType<typeof tableBuilder> | null = null;
  let columns: number[] | null = null;

  const add = (row: string[], line: number) => {
    if (row.every((cell) => cell.trim() === '')) return;
    builder!.add(columns ? columns.map((at) => row[at] ?? '') : row, line);
  };
  const begin = () => {
    const { at, heading, ...about } = findHeader(first.map(({ row }) => row));
    const width = first.slice(Math.max(0, at)).reduce((most, { row }) => Math.max(most, row.length), 0);
    const header = Array.from({ length: width }, (_, place) => (at < 0 ? '' : (first[at]!.row[place] ?? '')));
    const places = [...header.keys()].filter((place) => !isPersonal(header[place]!));
    if (places.length < width) columns = places;
    builder = tableBuilder(
      places.map((place) => columnName(header[place]!, place)),
      heading,
    );
    Object.assign(builder.cells, about, header.some(isPath) && { hasPaths: true });
    for (const { row, line } of first.splice(0).slice(at + 1)) add(row, line);
  };
  return {
    add(row: string[], line: number): void {
      if (builder) add(row, line);
      else if (first.length > 0 || row.some((cell) => cell.trim() !== '')) first.push({ row, line });
      if (!builder && first.length >= rowsSearched) begin();
    },
    end(): Cells {
      if (!builder) begin();
      return builder!.cells;
    },
  };
}

function columnName(header: string, place: number): string {
  const name = header.replace(/\s+/g, ' ').trim().slice(0, 80);
  return name === '' ? String(place + 1) : name;
}
