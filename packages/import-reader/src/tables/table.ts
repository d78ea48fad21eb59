/** Tables with packed rows, so that large files stay small. */
import { limits, Refusal } from '../limits.ts';
import { roleOfHeader } from '../mapping/read-header.ts';
import type { Role } from '../mapping/roles.ts';

/** Parts the cells of a packed row, and is in none. */
const separator = '\u001f';
/** Stands before each text of an array in a record, where commas wouldn't part them. */
const elementMark = '\u001e';

/** The cells of a file. A row is one string, so that 50,000 rows stay small. */
export type Cells = {
  columns: string[];
  packed: string[];
  /** The line where each row begins; the place among the records if they are `isOfRecords`. */
  lines: number[];
  isOfRecords?: true;
  /** Whether a column, which isn't kept, told where files are, as only a library's does. */
  hasPaths?: true;
  /** The lines that couldn't be parted into cells. */
  damaged?: number[];
  /** What stands before the header and says what the table is, such as a list's name. */
  heading: string | null;
  /** What a list says of itself there, and its tags. */
  description?: string;
  tags?: string;
  /** The field that it was in, where there are several. */
  key?: string;
};

/** Columns of what people write, where any text may be meant. */
const written: ReadonlySet<Role | undefined> = new Set(['title', 'tags', 'note', 'list'] as const);

/**
 * Collects rows within the limits; columns may be added as they are met. Cells of records are text and never
 * formulas.
 */
export function tableBuilder(columns: string[], heading: string | null = null, isOfRecords = false) {
  if (columns.length > limits.columns) throw new Refusal('too-many-columns');
  const cells: Cells = { columns, packed: [], lines: [], ...(isOfRecords && { isOfRecords }), heading };
  const areWritten: boolean[] = [];
  const isWritten = (at: number) =>
    (areWritten[at] ??= columns[at] !== undefined && written.has(roleOfHeader(columns[at])?.role));
  return {
    cells,
    add(row: readonly string[], line: number): void {
      if (cells.packed.length >= limits.rows) throw new Refusal('too-many-rows');
      if (row.length > limits.columns) throw new Refusal('too-many-columns');
      const clean = isOfRecords ? cleanElements : cleanCell;
      cells.packed.push(row.map((cell, at) => saidIn(clean(cell), () => isWritten(at))).join(separator));
      cells.lines.push(line);
    },
  };
}

/** The cells of a row; those that it lacks are empty. An array in one is parted by commas. */
export function unpack(cells: Cells, at: number): string[] {
  return unpackElements(cells, at).map((cell) => elementsIn(cell)?.join(', ') ?? cell);
}

/** The cells of a row, in which `elementsIn` finds arrays. */
export function unpackElements({ columns, packed }: Cells, at: number): string[] {
  const row = packed[at]!.split(separator);
  while (row.length < columns.length) row.push('');
  return row;
}

/** The texts of an array as one cell: parted by commas, or by marks if a text has any. */
export function cellOfElements(texts: readonly string[]): string {
  const isParted = texts.some((text) => /[,;]/.test(text));
  return isParted ? texts.map((text) => `${elementMark}${text}`).join('') : texts.join(', ');
}

/** The texts of an array in a cell; null of any other. */
export function elementsIn(cell: string): string[] | null {
  return cell.startsWith(elementMark) ? cell.slice(1).split(elementMark) : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;
/** A spreadsheet's way to say that what follows is text: ="…", or an apostrophe before a sign. */
const asText = /^="([^"]*)"$|^'(?='*[=+\-@＝＋－＠])/;

/** An address of e-mail: “@Suicide Room” and https://example.org/@ann are none. */
const address = /^<?[^\s@/<>]+@[^\s@/<>.]+(?:\.[^\s@/<>.]+)+>?$/;
const longestAddress = 254;

function cleanElements(cell: string): string {
  const texts = elementsIn(cell)?.map((text) => cleanCell(text, true));
  return texts ? texts.map((text) => `${elementMark}${text}`).join('') : cleanCell(cell, true);
}

function cleanCell(cell: string, isOfRecords = false): string {
  let text = cell.length > limits.cellLetters ? cell.slice(0, limits.cellLetters) : cell;
  text = text.replace(control, '');
  if (!isOfRecords && (text.startsWith('=') || text.startsWith("'"))) text = text.replace(asText, '$1');
  return text.trim();
}

/** A cell; empty if it says nothing, or only addresses, which are nobody's business, where nobody writes. */
function saidIn(cell: string, isWritten: () => boolean): string {
  return (/^n\/a$/i.test(cell) || areAddresses(cell)) && !isWritten() ? '' : cell;
}

function areAddresses(cell: string): boolean {
  if (!cell.includes('@')) return false;
  const words = cell.split(/[\s,;]+/).filter((word) => word !== '');
  return words.every((word) => word.length <= longestAddress && address.test(word));
}
