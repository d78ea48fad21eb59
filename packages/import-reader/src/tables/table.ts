import { limits, Refusal } from '../limits.ts';

/** Parts the cells of a packed row, and is in none. */
const separator = '\u001f';

/** The cells of a file. A row is one string, so that 50,000 rows stay small. */
export type Cells = {
  columns: string[];
  packed: string[];
  /** The line, or the place among the records, where each row begins. */
  lines: number[];
  /** The lines that couldn't be parted into cells. */
  damaged?: number[];
  /** What stands before the header and says what the table is, such as a list's name. */
  heading: string | null;
  /** The field that it was in, where there are several. */
  key?: string;
};

/** Collects rows within the limits. Cells of records are text and never formulas. */
export function tableBuilder(columns: string[], heading: string | null = null, isOfRecords = false) {
  if (columns.length > limits.columns) throw new Refusal('too-many-columns');
  const cells: Cells = { columns, packed: [], lines: [], heading };
  return {
    cells,
    add(row: readonly string[], line: number): void {
      if (cells.packed.length >= limits.rows) throw new Refusal('too-many-rows');
      if (row.length > limits.columns) throw new Refusal('too-many-columns');
      cells.packed.push(row.map((cell) => cleanCell(cell, isOfRecords)).join(separator));
      cells.lines.push(line);
    },
  };
}

/** The cells of a row; those that it lacks are empty. */
export function unpack({ columns, packed }: Cells, at: number): string[] {
  const row = packed[at]!.split(separator);
  while (row.length < columns.length) row.push('');
  return row;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;
/** A spreadsheet's way to say that what follows is text: ="…", or an apostrophe before a sign. */
const asText = /^="([^"]*)"$|^'(?='*[=+\-@＝＋－＠])/;

function cleanCell(cell: string, isOfRecords: boolean): string {
  let text = cell.length > limits.cellLetters ? cell.slice(0, limits.cellLetters) : cell;
  text = text.replace(control, '');
  if (!isOfRecords && (text.startsWith('=') || text.startsWith("'"))) text = text.replace(asText, '$1');
  if (text.includes('@')) text = text.replace(/\S+/g, (word) => (isAddress(word) ? '' : word));
  text = text.trim();
  return /^n\/a$/i.test(text) ? '' : text;
}

/** An address of e-mail, which is nobody's business here: “@Suicide Room” is none. */
function isAddress(word: string): boolean {
  const at = word.indexOf('@', 1);
  return at > 0 && word.slice(at + 2, -1).includes('.');
}
