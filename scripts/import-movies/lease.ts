/** Lets one process at a time write the catalogue. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Context } from '../../functions/src/context.ts';
import {
  type ImportRun,
  importLeaseMs,
  isImporting,
  readImport,
  readWorkingUntil,
  writeImport,
} from '../../functions/src/features/core/catalogue/index.ts';
import { readRunning } from '../../functions/src/features/core/jobs/index.ts';
import { catalogueJobs } from '../../functions/src/features/movies/catalogue-sync/index.ts';
import { type Tx, transact } from '../../functions/src/platform/firestore/transact.ts';

/** Another process writes the catalogue. */
export class BusyError extends Error {}

/** Throws `BusyError` if an import could not begin now; a quick check before reading large files. */
export async function assertFree(context: Context): Promise<void> {
  await transact(context.db, (tx) => readFree(context, tx));
}

/**
 * Makes this process the catalogue's writer, and returns the progress of an interrupted import of the same
 * files. Throws `BusyError` while a TMDB job, a task, a look-up or another import is running.
 */
export async function takeLease(context: Context, files: string, fromTheStart: boolean): Promise<ImportRun> {
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`;
  return transact(context.db, async (tx) => {
    const former = await readFree(context, tx);
    const now = context.now();
    const goesOn = former && former.status !== 'finished' && former.files === files && !fromTheStart;
    const begun = { files, startedAt: now, rows: 0, counts: {}, reportBytes: 0 };
    const run: ImportRun = {
      ...(goesOn ? former : begun),
      status: 'running',
      holder,
      aliveAt: now,
      finishedAt: null,
    };
    writeImport(tx, run);
    return run;
  });
}

/** The latest import, provided that nothing writes the catalogue. */
async function readFree(context: Context, tx: Tx): Promise<ImportRun | null> {
  const now = context.now();
  const [former, jobs, workingUntil] = await Promise.all([
    readImport(tx),
    readRunning(tx),
    readWorkingUntil(tx),
  ]);
  const job = jobs.find((name) => Object.hasOwn(catalogueJobs, name));
  if (job)
    throw new BusyError(`A TMDB job is writing to the catalogue (${job}). Try again when it has finished.`);
  if (workingUntil !== null && workingUntil > now) throw new BusyError(atWork(workingUntil, now));
  if (former && isImporting(former, now) && !isDead(former.holder)) throw new BusyError(busy(former, now));
  return former;
}

/** Saves the progress of the run. Throws `BusyError` if another process has taken over. */
export async function renewLease(context: Context, run: ImportRun): Promise<void> {
  await transact(context.db, async (tx) => {
    const former = await readImport(tx);
    if (former?.holder !== run.holder) throw new BusyError('Another import has taken over from this one.');
    writeImport(tx, { ...run, aliveAt: context.now() });
  });
}

/** A stopped job counts too: its current task still saves. */
function atWork(workingUntil: number, now: number): string {
  const left = Math.ceil((workingUntil - now) / 1000);
  return `What was asked of TMDB last is still being saved. Try again in a moment, in ${left} seconds at the latest.`;
}

function busy({ holder, aliveAt }: ImportRun, now: number): string {
  const [host, pid] = holder.split(' ');
  const left = Math.ceil((aliveAt + importLeaseMs - now) / 1000);
  return `Another import is under way (process ${pid} on ${host}). If it was killed, try again in ${left} seconds.`;
}

/** Whether a process of this machine has certainly ended. */
function isDead(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
