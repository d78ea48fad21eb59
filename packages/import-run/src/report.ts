/** The report of lines that weren't imported, or not all of them, and why, as CSV. */
import { csvOf } from '@cine/export-writer';
import type { Reading, Readout } from '@cine/import-reader';
import { type Cut, cutRows } from './cut-rows.ts';
import { kindsSent, outcomeOfLine, type SentOutcome } from './line-outcome.ts';
import type { Match } from './match-named.ts';
import { movieOf } from './movie-of.ts';
import type { Named } from './name-movies.ts';
import { outdatedRatings } from './outdated-ratings.ts';
import type { Kept } from './run.ts';

type FileFault = Readout['faults'][number];
type RowFault = Extract<Reading, { fault: string }>;
type LeftOut = Extract<Reading, { leftOut: string }>;

/** Why a line isn't imported, or what of it isn't; `left` by choice. */
export type ReportReason =
  | 'not-found'
  | 'ambiguous'
  | 'left'
  | Cut
  | Exclude<SentOutcome['outcome'], 'added'>
  | LeftOut['leftOut']
  | RowFault['fault']
  | FileFault['fault'];

/** Line 0 is the file itself. */
export type ReportLine = {
  file: string;
  line: number;
  /** Whether it is an entry of JSON or XML, which has no lines. */
  isEntry?: true;
  title: string;
  year: number | null;
  what: ReportReason;
} & Partial<Omit<SentOutcome, 'outcome'>>;

/** What isn't imported, by file and line; `kept` is what an account said of what was sent. */
export function reportOf({
  faults = [],
  readings = [],
  named,
  matches,
  choices = new Map(),
  kept = [],
}: {
  faults?: readonly FileFault[];
  readings?: Iterable<Reading>;
  named: readonly Named[];
  matches: readonly Match[];
  choices?: ReadonlyMap<number, number | null>;
  kept?: readonly Kept[];
}): ReportLine[] {
  const lines: ReportLine[] = faults.map(({ file, fault }) => ({ ...unnamed, file, line: 0, what: fault }));
  for (const reading of readings) {
    if ('movie' in reading) continue;
    const { title = '', year = null } = reading;
    const what = 'fault' in reading ? reading.fault : reading.leftOut;
    lines.push({ ...placeOf(reading), title, year, what });
  }
  const cut = cutRows(named, matches, choices);
  const outdated = outdatedRatings(named, matches, choices);
  const keptOfMovie = Map.groupBy(kept, ({ movieId }) => movieId);
  for (const [at, { movie, rows }] of named.entries()) {
    const about = { title: movie.titles[0] ?? movie.imdbId ?? '', year: movie.year };
    const movieId = movieOf(at, matches, choices);
    if (movieId !== null) {
      for (const row of rows) {
        const kindsOfRow = kindsSent(row.says, outdated.has(row));
        const sent = outcomeOfLine(kindsOfRow, keptOfMovie.get(movieId) ?? [], row.says.watched);
        const { outcome, ...kinds } = sent;
        const cutOfRow = cut.get(row);
        if (cutOfRow) lines.push({ ...placeOf(row), ...about, what: cutOfRow });
        else if (outcome !== 'added') lines.push({ ...placeOf(row), ...about, what: outcome, ...kinds });
      }
      continue;
    }
    const { kind } = matches[at] ?? { kind: 'not-found' };
    const what = choices.get(at) === null ? 'left' : kind === 'ambiguous' ? 'ambiguous' : 'not-found';
    for (const row of rows) lines.push({ ...placeOf(row), ...about, what });
  }
  return lines.toSorted((one, other) => compare(one.file, other.file) || one.line - other.line);
}

const unnamed = { title: '', year: null };

function placeOf({ file, line, isEntry }: Reading): Pick<ReportLine, 'file' | 'line' | 'isEntry'> {
  return { file, line, ...(isEntry && { isEntry }) };
}

/** A report as CSV, in the words of its reader. */
export function reportCsv(
  lines: readonly ReportLine[],
  words: {
    header: readonly string[];
    entry: (place: number) => string;
    what: (line: ReportLine) => string;
  },
): string {
  return csvOf([
    words.header,
    ...lines.map((each) => [
      ...[each.file, each.isEntry ? words.entry(each.line) : each.line || null, each.title, each.year],
      words.what(each),
    ]),
  ]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
