import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * What became of a row. Of movies_metadata.csv: `added`, `changed`, `unchanged` (as an import before left it), `known` (TMDB
 * itself told of it, and stays), `duplicate` (another row of that movie counts), `skipped` (no movie for the catalogue),
 * `refused` (no row that can be read). Of the other files, which are told of only where something is to be told:
 * `partly` (some of it could not be read), `unused` (about no movie that is imported), `duplicate`, `refused`.
 */
const outcomes = [
  'added',
  'changed',
  'unchanged',
  'known',
  'duplicate',
  'skipped',
  'refused',
  'partly',
  'unused',
] as const;
export type Outcome = (typeof outcomes)[number];

/** One line of the report, as JSON. `why` says what was decided and what of the row could not be read. */
export type ReportLine = { file: string; line: number; id: number | null; outcome: Outcome; why: string[] };

/** How many rows became what. */
export type Counts = Record<Outcome, number>;

/** The counts with those of further lines. */
export function plus(counts: Partial<Counts>, lines: readonly ReportLine[]): Counts {
  const sum = Object.fromEntries(outcomes.map((outcome) => [outcome, counts[outcome] ?? 0])) as Counts;
  for (const { outcome } of lines) sum[outcome] += 1;
  return sum;
}

/** A report of one JSON object a line, in a file. */
export type Report = {
  /** Adds lines; they are on the disk when it returns. */
  add: (lines: readonly ReportLine[]) => void;
  /** Its length so far, in bytes. */
  bytes: () => number;
  close: () => void;
};

/**
 * Opens the report at the length that it had when an import was interrupted, so that what is done again is not told twice;
 * at 0, a new one replaces what is there. Says whether the former part is still there.
 */
export function openReport(file: string, from: number): { report: Report; isWhole: boolean } {
  mkdirSync(dirname(file), { recursive: true });
  const isWhole = from === 0 || (existsSync(file) && statSync(file).size >= from);
  const handle = openSync(file, isWhole && from > 0 ? 'r+' : 'w');
  let length = isWhole ? from : 0;
  ftruncateSync(handle, length);
  return {
    isWhole,
    report: {
      add: (lines) => {
        if (lines.length === 0) return;
        const text = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
        writeSync(handle, text, 0, text.length, length);
        fsyncSync(handle);
        length += text.length;
      },
      bytes: () => length,
      close: () => closeSync(handle),
    },
  };
}
