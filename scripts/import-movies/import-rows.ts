import type { Movie } from '@cine/contract/movies/movie';
import { toMovie } from '../../functions/src/clients/tmdb/map.ts';
import type { Context } from '../../functions/src/context.ts';
import {
  type ImportRun,
  loadCatalogue,
  loadMarks,
  movieDigestOf,
  saveMovies,
} from '../../functions/src/features/core/catalogue/index.ts';
import { suggestMatches } from '../../functions/src/features/movies/custom-movies/index.ts';
import type { Progress } from '../terminal/progress.ts';
import { csvRows, type Row } from './csv-rows.ts';
import { decide } from './decide.ts';
import type { DataFile } from './files.ts';
import type { Joined } from './joined-files.ts';
import { renewLease } from './lease.ts';
import { type MetadataColumn, type MetadataWire, metadataColumns, readMetadata } from './metadata-row.ts';
import { type Counts, type Report, type ReportLine, withLines } from './report.ts';

export type RowsToImport = {
  metadata: DataFile;
  rows: number;
  /** The line of the row that counts, for each movie. */
  lineOf: ReadonlyMap<number, number>;
  joined: Joined;
  /** The progress; null in a preview, which writes nothing. */
  run: ImportRun | null;
  report: Report;
  progress: Progress;
  /** Rows that are written together. */
  rowsAtOnce?: number;
  /** Whether the user asked it to stop; it does after the current batch. */
  isStopped: () => boolean;
};

/** The outcomes of all rows so far, including those of an interrupted run. */
export type RowsImported = { counts: Counts; rows: number; isFinished: boolean };

/** A few megabytes to write together, and at most some seconds of work to repeat after a kill. */
const usualRowsAtOnce = 1_000;

/** A parsed row: its line of the report, still without an outcome when it is a movie. */
type ReadRow = { movie: Movie; line: Omit<ReportLine, 'outcome'> } | { movie: null; line: ReportLine };

/** Imports the remaining rows in batches, with a line of the report for each row. */
export async function importRows(context: Context, work: RowsToImport): Promise<RowsImported> {
  const { metadata, rows, run, report, progress, isStopped, rowsAtOnce = usualRowsAtOnce } = work;
  const from = run?.rows ?? 0;
  let counts = withLines(run?.counts ?? {}, []);
  let done = from;
  let pending: ReadRow[] = [];

  async function settle(): Promise<void> {
    const lines = await write(context, pending, run);
    report.add(lines);
    counts = withLines(counts, lines);
    done += pending.length;
    pending = [];
    await renew({});
    progress.at(done);
  }

  async function renew(end: Partial<ImportRun>): Promise<void> {
    if (run) await renewLease(context, { ...run, rows: done, counts, reportBytes: report.bytes(), ...end });
  }

  progress.step(run ? 'Importing' : 'Checking what would change', rows, 'rows');
  progress.at(from);
  let place = 0;
  for await (const row of csvRows(metadata, metadataColumns)) {
    place += 1;
    if (place <= from) continue;
    pending.push(readRow(row, work));
    if (pending.length < rowsAtOnce) continue;
    await settle();
    if (isStopped()) break;
  }
  if (pending.length > 0) await settle();
  const isFinished = done === rows;
  await renew(isFinished ? { status: 'finished', finishedAt: context.now() } : { status: 'interrupted' });
  return { counts, rows: done, isFinished };
}

function readRow(row: Row<MetadataColumn>, { metadata, lineOf, joined }: RowsToImport): ReadRow {
  const reading = readMetadata(row);
  const { kind, id } = reading;
  const about = { file: metadata.name, line: row.line, id };
  if (kind !== 'movie') return { movie: null, line: { ...about, outcome: kind, why: [reading.why] } };
  const counting = lineOf.get(reading.id);
  if (counting !== row.line) {
    return { movie: null, line: { ...about, outcome: 'duplicate', why: [`line ${counting} counts`] } };
  }
  return { movie: movieOf(reading.wire, joined), line: { ...about, why: reading.notes } };
}

/** The movie as TMDB's client returns it, with MovieLens' id. */
function movieOf(wire: MetadataWire, { credits, keywords, links }: Joined): Movie {
  const { id } = wire;
  const link = links(id);
  const imdb = wire.external_ids.imdb_id ?? link?.imdb ?? null;
  const { facts, details } = toMovie({
    ...wire,
    credits: credits(id),
    keywords: keywords(id),
    external_ids: { imdb_id: imdb },
  });
  const movieLens = link ? { movieLens: link.movieLens } : {};
  return { facts, details: { ...details, externalIds: { ...details.externalIds, ...movieLens } } };
}

/** Writes the movies that are new or have changed, unless it is a preview. Returns each row's outcome. */
async function write(
  context: Context,
  rows: readonly ReadRow[],
  run: ImportRun | null,
): Promise<ReportLine[]> {
  const ids = rows.flatMap(({ movie }) => (movie ? [movie.facts.id] : []));
  const marks = await loadMarks(context.db, ids);
  const { byId } = (await loadCatalogue(context)).movies;
  const changed: Movie[] = [];
  const lines = rows.map(({ movie, line }): ReportLine => {
    if (!movie) return line;
    const { id } = movie.facts;
    const former = { mark: marks.get(id), facts: byId.get(id) };
    const outcome = decide(movie, movieDigestOf(movie), former, run?.startedAt ?? Number.POSITIVE_INFINITY);
    if (outcome === 'added' || outcome === 'changed') changed.push(movie);
    return { ...line, outcome };
  });
  if (run && changed.length > 0) {
    const added = changed.filter(({ facts }) => !byId.has(facts.id));
    // Before they are saved: done again, they would no longer be new.
    await suggestMatches(
      context,
      added.map(({ facts }) => facts),
    );
    await saveMovies(context, changed, 'kaggle');
  }
  return lines;
}
