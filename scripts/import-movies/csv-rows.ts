/** Reads a CSV file row by row, with its odd rows. */
import { createReadStream, type ReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';

/** One row: the line it begins on, its fields by header, and how many fields it has and should have. */
export type Row<Column extends string> = {
  line: number;
  cells: Record<Column, string>;
  fields: number;
  expected: number;
};

export type TextFile = { path: string; encoding: string };

/** A file that can't be read as a whole. */
export class FileError extends Error {}

type Parsed = { record: string[]; info: { empty_lines: number } };

/** Ten times the longest record of the data set, a blockbuster's credits. */
const maxRecordBytes = 4_000_000;

/**
 * Yields the rows of a CSV file (RFC 4180), also those with too few or too many fields. Throws `FileError` if
 * a column is missing or a quote never ends, as after a broken download.
 */
export async function* csvRows<Column extends string>(
  { path: file, encoding }: TextFile,
  columns: readonly Column[],
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Row<Column>> {
  let line = 1;
  let blank = 0;
  let places: number[] | null = null;
  let expected = 0;
  try {
    const input = createReadStream(file);
    for await (const { record, info } of parsed(input, encoding)) {
      onBytes(input.bytesRead);
      // The parser's own count mistakes a CR LF inside quotes for two lines.
      line += info.empty_lines - blank;
      blank = info.empty_lines;
      if (places) {
        const cells = columns.map((column, at) => [column, record[places![at]!] ?? '']);
        yield { line, cells: Object.fromEntries(cells), fields: record.length, expected };
      } else {
        places = placesOf(file, columns, record);
        expected = record.length;
      }
      line += 1 + record.reduce((breaks, field) => breaks + lineBreaksIn(field), 0);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FileError(`${basename(file)}, line ${line}: an unterminated quote. Is the file complete?`);
  }
  if (!places) throw new FileError(`${basename(file)} is empty.`);
}

function parsed(input: ReadStream, encoding: string): AsyncIterable<Parsed> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    // A quote inside a field that doesn’t begin with one is an ordinary character.
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n'],
    skip_empty_lines: true,
    max_record_size: maxRecordBytes,
  });
  input.on('error', (error) => parser.destroy(error));
  if (encoding === 'utf-8') return input.pipe(parser) as AsyncIterable<Parsed>;
  return input.pipe(decoding(encoding)).pipe(parser) as AsyncIterable<Parsed>;
}

function decoding(encoding: string): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
}

function placesOf(file: string, columns: readonly string[], header: readonly string[]): number[] {
  const names = header.map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new FileError(`${basename(file)} has no column ${missing.join(', ')}.`);
  return columns.map((column) => names.indexOf(column));
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
