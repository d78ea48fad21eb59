import { leadingCredits } from '../../functions/src/clients/tmdb/map.ts';
import type { Context } from '../../functions/src/context.ts';
import type { ImportRun } from '../../functions/src/features/core/catalogue/index.ts';
import type { Progress } from '../terminal/progress.ts';
import { csvRows } from './csv-rows.ts';
import { type DataFile, type DataFiles, findFiles } from './files.ts';
import { importRows, type RowsImported, type RowsToImport } from './import-rows.ts';
import { type Joined, type Reading, readCredits, readKeywords, readLinks } from './joined-files.ts';
import { assertFree, takeLease } from './lease.ts';
import { metadataColumns, readMetadata } from './metadata-row.ts';
import { type Counts, openReport, type ReportLine, withLines } from './report.ts';

export type ImportOptions = Pick<RowsToImport, 'progress' | 'rowsAtOnce' | 'isStopped'> & {
  folder: string;
  /** Writes nothing and reports what would happen. */
  preview: boolean;
  /** Ignores the progress of an interrupted import of the same files. */
  restart: boolean;
  /** What files are in that are neither UTF-8 nor UTF-16; else it is found out. */
  encoding?: string;
  report: string;
  /** Prints a line for the user. */
  say: (line: string) => void;
};

/** The outcome of the rows of movies_metadata.csv, and of rows of the other files that need a remark. */
export type ImportSummary = RowsImported & { others: Counts };

/**
 * Imports Kaggle's Movies Dataset, or resumes an interrupted import of it. Throws `FileError`, before
 * anything is written, if a file can't be read as a whole, and `BusyError` while another writer is at work.
 */
export async function importMovies(context: Context, options: ImportOptions): Promise<ImportSummary> {
  const files = await findFiles(options.folder, options.encoding);
  const missing = (['credits', 'keywords', 'links'] as const).filter((name) => !files[name]);
  for (const name of missing) options.say(`There is no ${name}.csv: movies come without what it tells.`);
  for (const file of [files.metadata, files.credits, files.keywords, files.links])
    if (file && file.encoding !== 'utf-8')
      options.say(`${file.name} isn't UTF-8: it is read as ${file.encoding}; --encoding names another.`);
  if (!options.preview) await assertFree(context);
  const { lineOf, rows } = await findRows(files.metadata, options.progress);
  const lines: ReportLine[] = [];
  const joined = await readOthers(files, lineOf, options.progress, (line) => lines.push(line));
  options.progress.end();

  const run = options.preview ? null : await takeLease(context, files.digest, options.restart);
  const { report, isWhole } = openReport(options.report, run?.reportBytes ?? 0);
  try {
    if (run && run.rows > 0) options.say(goingOn(run, rows, isWhole));
    // They are at the report's beginning.
    if (report.bytes() === 0) report.add(lines);
    const done = await importRows(context, {
      ...options,
      metadata: files.metadata,
      lineOf,
      rows,
      run,
      report,
      joined,
    });
    return { ...done, others: withLines({}, lines) };
  } finally {
    report.close();
    options.progress.end();
  }
}

function goingOn(run: ImportRun, rows: number, isWhole: boolean): string {
  const from = `Going on after row ${run.rows} of ${rows}, where the import of the same files was interrupted.`;
  return isWhole ? from : `${from} Its report is gone; the new one begins there.`;
}

/** Which row of each movie counts (the fuller one, otherwise the later), and how many rows there are. */
async function findRows(
  file: DataFile,
  progress: Progress,
): Promise<{ lineOf: ReadonlyMap<number, number>; rows: number }> {
  const fullest = new Map<number, { line: number; filled: number }>();
  let rows = 0;
  progress.step(`Looking through ${file.name}`, file.bytes, 'bytes');
  for await (const row of csvRows(file, metadataColumns, progress.at)) {
    rows += 1;
    const { kind, id } = readMetadata(row);
    if (kind !== 'movie' || id === null) continue;
    const filled = Object.values(row.cells).filter((cell) => cell !== '' && cell !== '[]').length;
    if (filled >= (fullest.get(id)?.filled ?? 0)) fullest.set(id, { line: row.line, filled });
  }
  return { lineOf: new Map([...fullest].map(([id, { line }]) => [id, line])), rows };
}

async function readOthers(
  files: DataFiles,
  lineOf: ReadonlyMap<number, unknown>,
  progress: Progress,
  tell: (line: ReportLine) => void,
): Promise<Joined> {
  const reading: Reading = { isWanted: (id) => lineOf.has(id), tell, onBytes: progress.at };
  const open = (file: DataFile): DataFile => {
    progress.step(`Reading ${file.name}`, file.bytes, 'bytes');
    return file;
  };
  const { credits, keywords, links } = files;
  return {
    links: links ? await readLinks(open(links), reading) : () => undefined,
    keywords: keywords ? await readKeywords(open(keywords), reading) : () => ({ keywords: [] }),
    credits: credits
      ? await readCredits(open(credits), leadingCredits, reading)
      : () => ({ cast: [], crew: [] }),
  };
}
