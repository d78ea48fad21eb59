/**
 * `npm run import-mine -- FILE…`: brings what a user watched, rated, listed and owns elsewhere into their
 * account, over the REST API. Exits with 0 when all is done, 1 on failure or if columns are refused, 2 on
 * wrong arguments or if a file isn't there to read, 130 when interrupted.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Ask } from './import-mine/choose-movies.ts';
import { importFiles } from './import-mine/import-files.ts';
import { keptRuns } from './import-mine/kept-runs.ts';
import { undoImport } from './import-mine/undo-import.ts';
import { faultInWords, openAccount, signInOptions, signInUsage } from './mine/open-account.ts';
import { showProgress } from './terminal/progress.ts';
import { orRefuse, readCommand, refuse } from './terminal/read-command.ts';

const build = join(import.meta.dirname, '..', 'build');
const usage = `npm run import-mine -- FILE… --email ADDRESS [--dry-run] [--overwrite] [--own] [--accept-columns]
                               [--report FILE] [--url URL]
npm run import-mine -- --undo [IMPORT] --email ADDRESS [--url URL]

  FILE             an export of Letterboxd, IMDb, Trakt, Kinopoisk or Criticker, or any table: CSV, XLSX, JSON, XML, ZIP;
                   where several movies fit a name, a terminal asks which it is; it asks, too, where
                   it isn't sure what columns hold
${signInUsage}
  --dry-run        changes nothing, and says what would happen
  --overwrite      ratings in the files replace those that were made here
  --accept-columns doesn't ask about doubtful columns, and takes them as understood; without it and
                   without a terminal, such files are refused
  --own            adds the movies that aren't found to your own ones
  --report FILE    gets a line of CSV for each row that isn't imported (else build/import-mine.csv)
  --undo           takes the last import back, or the one that is named`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, words } = readCommand({
    usage,
    options: {
      ...signInOptions,
      'dry-run': { type: 'boolean', default: false },
      overwrite: { type: 'boolean', default: false },
      own: { type: 'boolean', default: false },
      'accept-columns': { type: 'boolean', default: false },
      report: { type: 'string', default: join(build, 'import-mine.csv') },
      undo: { type: 'boolean', default: false },
    },
    words: [0, 100],
  });
  const { email, undo, url, report } = values;
  if (email === undefined) refuse(new Error('Whose account is it? --email is missing.'), usage);
  if (undo ? words.length > 1 : words.length === 0)
    refuse(new Error(undo ? 'Only one import can be taken back at once.' : 'Which file?'), usage);
  const files = orRefuse(usage, () => (undo ? [] : words.map(readFile)));
  const progress = showProgress(process.stderr, () => performance.now());
  try {
    const { uid, site, account } = await openAccount({ email, url }, say);
    if (undo) {
      await undoImport(account, words[0], say);
      return 0;
    }
    const digest = createHash('sha256').update(`${site} ${uid} ${values.overwrite}`);
    for (const { bytes } of files) digest.update(bytes);
    const signal = interruption();
    const { isDone, allRead, hasReport } = await importFiles(files, account, {
      dryRun: values['dry-run'],
      overwrites: values.overwrite,
      report,
      progress,
      say,
      ask: askOn(signal),
      addsOwn: values.own,
      acceptsColumns: values['accept-columns'],
      signal,
      runs: keptRuns(join(build, 'import-mine'), digest.digest('hex').slice(0, 20)),
    });
    if (hasReport) say(`What isn’t imported is in ${relative(process.cwd(), report)}.`);
    if (!isDone) return 130;
    return allRead ? 0 : 1;
  } catch (error) {
    progress.end();
    say(faultInWords(error));
    return 1;
  }
}

function readFile(path: string): { name: string; bytes: Uint8Array } {
  try {
    return { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const reasons = { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'access is denied' };
    const reason = reasons[code as keyof typeof reasons];
    throw reason ? new Error(`${path} can’t be read: ${reason}.`) : error;
  }
}

/** Aborted by Ctrl-C; once more ends at once. */
function interruption(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => {
    stop.abort();
    say('\nEnding after the movies at hand; once more ends at once.');
  });
  return stop.signal;
}

/** Asks on the terminal until it is interrupted; null where there is none. */
function askOn(signal: AbortSignal): Ask | null {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    lines.once('SIGINT', () => process.emit('SIGINT'));
    try {
      return await lines.question(question, { signal });
    } catch {
      return null;
    } finally {
      lines.close();
    }
  };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
