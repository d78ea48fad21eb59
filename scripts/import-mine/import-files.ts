import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { countRows, type Reading, readFiles, rowsOf } from '@cine/import-reader';
import * as imports from '@cine/import-run';
import type { Account } from '../mine/account.ts';
import type { Progress } from '../terminal/progress.ts';
import type { KeptRuns } from './kept-runs.ts';
import { inTable, reasonInWords } from './words.ts';

export type Settings = {
  dryRun: boolean;
  overwrites: boolean;
  /** The file that gets what isn't imported. */
  report: string;
  kept: KeptRuns;
  progress: Progress;
  say: (line: string) => void;
  signal?: AbortSignal;
};

/** Reads files, says what is in them, finds their movies and brings them into an account. */
export async function importFiles(
  files: readonly { name: string; bytes: Uint8Array }[],
  account: Pick<Account, 'match' | 'apply'>,
  { dryRun, overwrites, report, kept, progress, say, signal }: Settings,
): Promise<{ isDone: boolean; hasReport: boolean }> {
  const { tables, faults, readings } = read(files, progress);
  if (tables.length > 0) say(inTable(['file', 'tells', 'rows'], tables.map(lineOf)));
  const { leftOut, faults: rowFaults, lists: _lists, ...counts } = countRows(readings);
  say(
    inTable(
      ['found', ''],
      Object.entries({ ...counts, ...leftOut, 'not understood': rowFaults }).filter(isSome),
    ),
  );

  const named = imports.nameMovies(readings);
  const interrupted = dryRun ? null : kept.load();
  const matches = await match(named, account, progress);
  const source = imports.sourceOf(tables.map(({ source, packed }) => ({ source, rows: packed.length })));
  const importId = crypto.randomUUID();
  const run = interrupted ?? imports.planImport(named, matches, { importId, source, overwrites });
  const lines = imports.reportOf({ faults, readings, named, matches });
  const hasReport = lines.length > 0;
  if (hasReport) writeReport(report, lines);
  const kinds = { matched: 0, ambiguous: 0, 'not-found': 0 };
  for (const { kind } of matches) kinds[kind] += 1;
  say(
    `Of ${named.length} movies ${kinds.matched} are found, ${kinds.ambiguous} may be several, ${kinds['not-found']} are unknown.`,
  );
  if (dryRun) {
    say('Nothing was changed.');
    return { isDone: true, hasReport };
  }
  if (interrupted) say('Going on with the import that was interrupted.');
  const done = await apply(run, account, { kept, progress, signal });
  if (done.done < done.parts.length) {
    say('Interrupted: the same command goes on from here.');
    return { isDone: false, hasReport };
  }
  kept.forget();
  const added = Object.entries(done.added);
  // Without anything new, no import was made.
  if (added.every(([, count]) => count === 0)) say('Nothing is new: all of it was there already.');
  else {
    say(inTable(['new in the account', ''], added));
    say(`To take it back within seven days: npm run import-mine -- --undo ${done.importId}`);
  }
  return { isDone: true, hasReport };
}

function read(files: readonly { name: string; bytes: Uint8Array }[], progress: Progress) {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  progress.step('Reading', bytes, 'MB');
  const readout = readFiles(files, progress.at);
  const readings: Reading[] = [];
  // One by one, as a call has no place for a hundred thousand.
  for (const table of readout.tables) for (const reading of rowsOf(table)) readings.push(reading);
  progress.end();
  return { ...readout, readings };
}

async function match(
  named: readonly imports.Named[],
  account: Pick<Account, 'match'>,
  progress: Progress,
): Promise<imports.Match[]> {
  progress.step('Finding', named.length, () => 'the movies');
  const { matches } = await imports.matchNamed(named, account.match, {
    onMatched: (soFar) => progress.at(soFar.matches.length),
  });
  progress.end();
  return matches;
}

async function apply(
  run: imports.Run,
  account: Pick<Account, 'apply'>,
  { kept, progress, signal }: Pick<Settings, 'kept' | 'progress'> & { signal: AbortSignal | undefined },
): Promise<imports.Run> {
  const total = run.parts.reduce((sum, { length }) => sum + length, 0);
  progress.step('Importing', total, () => 'what they say');
  kept.keep(run);
  const done = await imports.applyRun(
    run,
    account.apply,
    (now) => {
      kept.keep(now);
      progress.at(now.parts.slice(0, now.done).reduce((sum, { length }) => sum + length, 0));
    },
    signal,
  );
  progress.end();
  return done;
}

function writeReport(file: string, lines: readonly imports.ReportLine[]): void {
  const header = ['File', 'Line', 'Title', 'Year', 'Why it isn’t imported'];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, imports.reportCsv(lines, { header, what: reasonInWords }));
}

function lineOf({ file, mapping, packed }: ReturnType<typeof readFiles>['tables'][number]) {
  return [file, mapping.tells, packed.length];
}

function isSome([, count]: [string, number]): boolean {
  return count > 0;
}
