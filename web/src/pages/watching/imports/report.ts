/** The report of an import: what became of each line, and lines of which the same became. */
import { outcomeOfLine, type SentOutcome } from '@cine/import-run';
import type { LineOfReport } from '#data/imports/report-lines.ts';
import { type ImportRun, isLost } from '#data/imports/run.ts';
import type { Outcome } from './imports-in-words.ts';

export type ReportLine = Omit<LineOfReport, 'outcome'> & {
  outcome: Outcome;
  /** How many collections of its movie aren't kept, where one line says it of all of them. */
  unkept?: number;
} & Partial<Omit<SentOutcome, 'outcome'>>;

type SentRun = Pick<ImportRun, 'kept' | 'firsts' | 'lost' | 'inSeveral'>;

/** What became of each line: of those that were sent the server says what it kept as it was. */
export function reportOf(lines: readonly LineOfReport[], run: SentRun): ReportLine[] {
  const keptOfMovie = Map.groupBy(run.kept, ({ movieId }) => movieId);
  return lines.map(({ outcome, kinds, watched, ...line }) => {
    if (outcome !== 'told') return { ...line, outcome };
    const movieId = line.movieId!;
    if (isLost(run, movieId)) return { ...line, outcome: 'lost' };
    const reasons = keptOfMovie.get(movieId) ?? [];
    // A former version kept lines without their kinds.
    return {
      ...line,
      ...(kinds ? outcomeOfLine(kinds, reasons, watched) : { outcome: reasons[0]?.reason ?? 'added' }),
    };
  });
}

/** Lines by what became of them, the most frequent first; what was added last. */
export function groupsOf(report: readonly ReportLine[]): ReportLine[][] {
  const groups = [...Map.groupBy(report, keyOf).values()].map((lines) =>
    lines[0]!.outcome === 'lists-cut' ? inOneLineEach(lines) : lines,
  );
  const rank = (lines: ReportLine[]) => (lines[0]!.outcome === 'added' ? 0 : lines.length);
  return groups.sort((one, other) => rank(other) - rank(one));
}

/** What lines of one group have in common: what became of them, of which kinds, and what was filled in. */
export function keyOf({ outcome, added = [], there = [], filled = [] }: ReportLine): string {
  return [outcome, added, there, filled].join(' ');
}

/** A movie is in a line for each of its collections: one says how many aren't kept. */
function inOneLineEach(lines: readonly ReportLine[]): ReportLine[] {
  const byMovie = Map.groupBy(lines, ({ movieId }) => movieId);
  return [...byMovie.values()].map((linesOfMovie) => ({ ...linesOfMovie[0]!, unkept: linesOfMovie.length }));
}
