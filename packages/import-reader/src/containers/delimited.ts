import Papa from 'papaparse';
import { limits, Refusal } from '../limits.ts';
import { knownHeaders, rowsSearched } from '../tables/header-row.ts';
import type { Cells } from '../tables/table.ts';
import { tableFromRows } from '../tables/table-from-rows.ts';
import { mendQuotes, widthOf } from './mend-quotes.ts';

const delimiters = [',', ';', '\t', '|'];
/** Occurs in no text, so that each line is one cell. */
const none = '\u001f';
/** Letters from which the delimiter is guessed. */
const startLetters = 1 << 16;
/** The share of rows beyond which they count as equally wide. */
const alikeShare = 0.9;
/** Delimiters without a line's end between them; a long review has fewer commas. */
const maxColumns = 20_000;

/** Reads a table of delimited text. Lines whose cells can't be told from each other are damaged. */
export function readDelimited(raw: string): Cells {
  const { text: rest, delimiter: stated, firstLine } = withoutSep(raw.replaceAll(/\r\n?/g, '\n'));
  const start = rest.slice(0, startLetters);
  const delimiter = stated ?? findDelimiter(start);
  if (delimiter === none && !isListLike(rest)) throw new Refusal('nothing-to-read');
  assertBearable(rest, delimiter);
  const { width } = widthsOf(start, delimiter);
  const { text, mended } = mendQuotes({ text: rest, delimiter, width });
  const table = tableFromRows();
  const damaged: number[] = [];
  let nextMended = 0;
  forEachRow(text, delimiter, (row, end, line) => {
    const before = nextMended;
    while (mended[nextMended]! < end) nextMended += 1;
    if (nextMended > before && row.length !== width) damaged.push(firstLine + line);
    else table.add(row, firstLine + line);
  });
  const cells = table.end();
  if (damaged.length > 0 && cells.packed.length === 0) throw new Refusal('file-damaged');
  return { ...cells, ...(damaged.length > 0 && { damaged }) };
}

/** Gives each row, where it ends in the text, and how many lines are before it. */
function forEachRow(
  text: string,
  delimiter: string,
  onRow: (row: string[], end: number, line: number) => void,
): void {
  let line = 0;
  let cursor = 0;
  let refused: unknown = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    fastMode: false,
    step: ({ data, meta }, parser) => {
      try {
        onRow(data, meta.cursor, line);
      } catch (error) {
        refused = error;
        parser.abort();
      }
      line += lineEnds(text, cursor, meta.cursor);
      cursor = meta.cursor;
    },
  });
  if (refused) throw refused;
}

/** Spreadsheets may name the delimiter in a first line `sep=;`. */
function withoutSep(text: string): { text: string; delimiter: string | null; firstLine: number } {
  const [whole, delimiter] = /^sep=([,;|\t])\n/i.exec(text) ?? [];
  if (whole === undefined) return { text, delimiter: null, firstLine: 1 };
  return { text: text.slice(whole.length), delimiter: delimiter!, firstLine: 2 };
}

/** The delimiter that gives the most known headers, or rows that are the most alike. */
function findDelimiter(start: string): string {
  let best = { delimiter: none, score: alikeShare };
  for (const delimiter of delimiters) {
    const score = likeliness(start, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function likeliness(start: string, delimiter: string): number {
  const { rows, width, count } = widthsOf(start, delimiter);
  const hits = Math.max(0, ...rows.slice(0, rowsSearched).filter(isDivided).map(knownHeaders));
  return hits + (width > 1 ? count / rows.length : 0);
}

type Widths = { rows: string[][]; width: number; count: number };

/** The first rows, the cells that most of them have, and the number of these rows; a quote may stay open. */
function widthsOf(start: string, delimiter: string): Widths {
  const plain = parsedWidths(start, delimiter);
  const width = usualWidth(start, delimiter);
  if (width < 2 || plain.count > alikeShare * plain.rows.length) return plain;
  const mended = parsedWidths(mendQuotes({ text: start, delimiter, width }).text, delimiter);
  return mended.count * plain.rows.length > plain.count * mended.rows.length ? mended : plain;
}

/** The cells that most lines have. */
function usualWidth(start: string, delimiter: string): number {
  const lines = start.split('\n', 200).filter((line) => line.trim() !== '');
  return mostFrequent(lines.map((line) => widthOf(line, delimiter)))[0];
}

function parsedWidths(start: string, delimiter: string): Widths {
  const { data } = Papa.parse<string[]>(start, { delimiter, newline: '\n', fastMode: false, preview: 40 });
  const rows = data.filter((row) => row.length > 1 || row[0]!.trim() !== '');
  const [width, count] = mostFrequent(rows.map(({ length }) => length));
  return { rows, width, count };
}

/** The number that occurs most often, and how often. */
function mostFrequent(numbers: readonly number[]): [number, number] {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0]);
}

function isDivided(row: readonly string[]): boolean {
  return row.length > 1;
}

/** Refuses a line that dividing by its delimiters would make too large for the memory. */
function assertBearable(text: string, delimiter: string): void {
  let inLine = 0;
  let end = text.indexOf('\n');
  for (let at = text.indexOf(delimiter); at !== -1; at = text.indexOf(delimiter, at + 1)) {
    if (end !== -1 && at > end) {
      inLine = 0;
      end = text.indexOf('\n', at);
    }
    inLine += 1;
    if (inLine > maxColumns) throw new Refusal('too-many-columns');
  }
}

function lineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Whether text may be a list of titles, rather than prose. */
function isListLike(text: string): boolean {
  const lines = text
    .slice(0, startLetters)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return (
    lines.length > 0 && lines.filter((line) => line.length > limits.titleLetters).length * 2 <= lines.length
  );
}
