import type { LineOfReport } from '#data/imports/report-lines.ts';
import { hasNew, type ImportRun, isLost } from '#data/imports/run.ts';
import type { Outcome } from './imports-in-words.ts';

export type ReportLine = Omit<LineOfReport, 'outcome'> & {
  outcome: Outcome;
  /** How many collections of its movie aren't kept, where one line says it of all of them. */
  unkept?: number;
};

type SentRun = Pick<ImportRun, 'added' | 'kept' | 'firsts' | 'lost'>;

/** What became of each line: of those that were sent the server says which it kept as they were. */
export function reportOf(lines: readonly LineOfReport[], run: SentRun): ReportLine[] {
  // The server tells of a movie, not of each line: where anything is new, some of this movie may be.
  const partly = hasNew(run) ? 'there-partly' : 'there-already';
  const reasons = new Map<number, Outcome>(
    run.kept.map(({ movieId, reason }) => [movieId, reason === 'there-already' ? partly : reason]),
  );
  const outcomeOf = (movieId: number) => (isLost(run, movieId) ? 'lost' : (reasons.get(movieId) ?? 'added'));
  return lines.map(({ outcome, ...line }) => ({
    ...line,
    outcome: outcome === 'told' ? outcomeOf(line.movieId!) : outcome,
  }));
}

/** Lines by what became of them, the most frequent first; what was added last. */
export function groupsOf(report: readonly ReportLine[]): [Outcome, ReportLine[]][] {
  const groups = [...Map.groupBy(report, ({ outcome }) => outcome)].map(
    ([outcome, lines]): [Outcome, ReportLine[]] => [
      outcome,
      outcome === 'lists-cut' ? inOneLineEach(lines) : lines,
    ],
  );
  const rank = ([outcome, lines]: [Outcome, ReportLine[]]) => (outcome === 'added' ? 0 : lines.length);
  return groups.sort((one, other) => rank(other) - rank(one));
}

/** A movie is in a line for each of its collections: one says how many aren't kept. */
function inOneLineEach(lines: readonly ReportLine[]): ReportLine[] {
  const byMovie = Map.groupBy(lines, ({ movieId }) => movieId);
  return [...byMovie.values()].map((linesOfMovie) => ({ ...linesOfMovie[0]!, unkept: linesOfMovie.length }));
}
