/**
 * `npm run import-movies -- FOLDER`: imports Kaggle's “The Movies Dataset” (docs/import.md). Exits with 0
 * when all rows are done, 1 on failure, 2 on wrong arguments, 130 when interrupted.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Context } from '../functions/src/context.ts';
import { keepGarbageSmall } from '../packages/firestore-emulator/src/launcher/heap-growth.ts';
import { findTarget, type Target } from './import-movies/database.ts';
import type { ImportSummary } from './import-movies/import.ts';
import { showProgress } from './terminal/progress.ts';
import { readCommand } from './terminal/read-command.ts';

const root = join(import.meta.dirname, '..');
const usage = `npm run import-movies -- FOLDER [--preview] [--report FILE] [--restart] [--encoding NAME] [--project ID]

  FOLDER          has movies_metadata.csv, and as far as they are there credits.csv, keywords.csv and links.csv
  --preview       writes nothing, and says what would happen
  --report FILE   gets a line of JSON for each row (else build/import-movies.ndjson)
  --restart       begins with the first row, also where an import of the same files was interrupted
  --encoding NAME what files are in that are neither UTF-8 nor UTF-16, such as windows-1250 (else it is found out)
  --project ID    writes to this project in production; without it, only to the emulator`;

// Otherwise V8 keeps garbage of the files' size.
keepGarbageSmall();
process.exitCode = await main();

async function main(): Promise<number> {
  const { values, words } = readCommand({
    usage,
    options: {
      preview: { type: 'boolean', default: false },
      restart: { type: 'boolean', default: false },
      report: { type: 'string' },
      encoding: { type: 'string' },
      project: { type: 'string' },
    },
    words: [1, 1],
  });
  const folder = words[0]!;
  const { preview, restart, project, encoding } = values;
  if (encoding !== undefined && !isEncoding(encoding)) return wrong(`There is no encoding ${encoding}.`);
  const target = await findTarget(root, project);
  if (!target) {
    return wrong(
      'No emulator is running (npm start starts one). To write to a project in production, name it: --project ID.',
    );
  }
  if (!existsSync(folder)) return wrong(`There is no folder ${folder}.`);
  announce(target, preview);
  const report = values.report ?? join(root, 'build', `import-movies${preview ? '.preview' : ''}.ndjson`);
  const progress = showProgress(process.stderr, () => performance.now());
  let isStopped = false;
  process.once('SIGINT', () => {
    isStopped = true;
    say('\nEnding after the rows at hand; once more ends at once.');
  });
  const { context, importMovies } = await connectTo(target);
  try {
    const summary = await importMovies(context, {
      folder,
      preview,
      restart,
      ...(encoding !== undefined && { encoding }),
      report,
      progress,
      say,
      isStopped: () => isStopped,
    });
    summarize(summary, preview, relative(process.cwd(), report));
    if (!summary.isFinished) return 130;
    if (!preview) await makeSearchable(context, target);
    return 0;
  } catch (error) {
    progress.end();
    say(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await context.db.terminate();
  }
}

function announce({ project, emulator }: Target, preview: boolean): void {
  const where = emulator
    ? `the emulator on ${emulator}, project ${project}`
    : `the project ${project} IN PRODUCTION`;
  say(preview ? `A preview: nothing is written. Compared with ${where}.` : `Importing into ${where}.`);
}

/** Imported late, so that the Admin SDK finds the database. */
async function connectTo({ project, emulator }: Target) {
  process.env.GCLOUD_PROJECT = project;
  if (emulator) {
    process.env.FIRESTORE_EMULATOR_HOST = emulator;
    process.env.METADATA_SERVER_DETECTION ??= 'none';
  }
  const { initializeApp } = await import('firebase-admin/app');
  initializeApp({ projectId: project });
  const { context } = await import('../functions/src/context.ts');
  const { importMovies } = await import('./import-movies/import.ts');
  return { context: context(), importMovies };
}

/**
 * Updates the search in the emulator, which runs no schedules; in production a job does. Even if nothing is
 * new, as an earlier import may have been killed before this.
 */
async function makeSearchable(context: Context, { emulator }: Target): Promise<void> {
  if (!emulator) return say('Within ten minutes they can be searched for.');
  const { updateIndex } = await import('../functions/src/features/movies/search-engine/index.ts');
  await updateIndex(context);
  say('They can be searched for.');
}

function summarize({ counts, rows, isFinished }: ImportSummary, preview: boolean, report: string): void {
  const { added, changed, unchanged, known, duplicate, skipped, refused } = counts;
  say(`
${isFinished ? `All ${rows} rows of movies_metadata.csv` : `${rows} rows so far; the same command goes on from there`}${preview ? ', as it would be' : ''}:
  ${String(added).padStart(6)}  added
  ${String(changed).padStart(6)}  changed since they were imported
  ${String(unchanged).padStart(6)}  unchanged since they were imported
  ${String(known).padStart(6)}  known from TMDB, which stay as they are
  ${String(duplicate).padStart(6)}  duplicates: another row of the same movie counts
  ${String(skipped).padStart(6)}  skipped: for adults, or no film
  ${String(refused).padStart(6)}  refused: no row that can be read
The outcome of each row is in ${report}.`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function isEncoding(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

function wrong(message: string): number {
  say(message);
  return 2;
}
