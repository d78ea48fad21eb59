/** The report of an import of movies: what became of each line, also after an interruption. */
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

/** The outcome of a row, as docs/import.md describes it. */
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

/** One line of the report, as JSON. `why` gives the reason and the fields that could not be read. */
export type ReportLine = { file: string; line: number; id: number | null; outcome: Outcome; why: string[] };

export type Counts = Record<Outcome, number>;

export function withLines(counts: Partial<Counts>, lines: readonly ReportLine[]): Counts {
  const sum = Object.fromEntries(outcomes.map((outcome) => [outcome, counts[outcome] ?? 0])) as Counts;
  for (const { outcome } of lines) sum[outcome] += 1;
  return sum;
}

export type Report = {
  /** Appends lines and waits until they are on the disk. */
  add: (lines: readonly ReportLine[]) => void;
  /** Its length so far, in bytes. */
  bytes: () => number;
  close: () => void;
};

/**
 * Opens the report at the length it had when an import was interrupted, or at 0 a new one, so that repeated
 * work is reported once. `isWhole`: the former part still exists.
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
