import type { cancelJob, startJob } from '@cine/contract/jobs';
import { type Job, type JobRunReason, jobSchedules } from '@cine/contract/jobs';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { log } from '../../platform/log.ts';
import { beginningOf } from './plan-service.ts';
import { isOverdue, newRun, type Run, stalled, withErrors } from './run.ts';
import { missedSince } from './schedule.ts';
import * as store from './store.ts';
import { runView } from './view.ts';

export const jobQueue = 'jobs-runBatch';

/** A run, and whether it began with this call; null where nothing was due. */
export type Started = { run: Run; isNew: boolean } | null;

/**
 * Starts a job, unless it is running: then that run is the answer. One that does not end gives way to a new one. Where
 * availability finds nothing due when it is time, there is no run; else there is one without any batch. Nor is there one
 * while an import of movies writes the catalogue: `startMissed` starts it later. With `unlessSince`, in epoch milliseconds, neither
 * where one has begun since then. Costs 3 reads, or 4, what the job's plan costs, and as many writes as there are batches and one.
 */
export async function start(
  context: Context,
  job: Job,
  startedBy: string | null,
  unlessSince: number | null = null,
): Promise<Started> {
  const now = context.now();
  const running = await store.loadRunningOf(context.db, job);
  if (running && !isOverdue(running, now)) return { run: running, isNew: false };
  if (running) await fail(context, running.id, 'overdue');
  const beginning = await beginningOf(context, job);
  const { batches } = beginning;
  if (job === 'availability' && startedBy === null && batches.length === 0) return null;
  const run = newRun({ id: context.newId(), job, startedBy }, beginning, now);
  const outcome = await store.createRun(context.db, run, batches, unlessSince);
  if (outcome === 'importing') {
    if (startedBy !== null) throw new AppError('catalogue-importing');
    log.info('job waits for an import', { job });
    return null;
  }
  if (outcome === 'running') return startedMeanwhile(context, job);
  await enqueue(context, run.id, [...batches.keys()], now);
  log.info('job started', { job, runId: run.id, movies: run.movies, batches: run.batches });
  return { run, isNew: true };
}

/** Every half hour: resumes stalled runs, checks the availability that is due, and starts jobs that were missed. */
export async function runAvailability(context: Context): Promise<void> {
  await lookAfterRuns(context);
  await start(context, 'availability', null);
  await startMissed(context);
}

/**
 * Starts the jobs of the day that have not run since they were last to start by themselves: an import was at work then, or
 * their timer failed. Each at most once for such a time; one that can't be started keeps no other from it. Costs 1 read a job where
 * none is missing.
 */
export async function startMissed(context: Context): Promise<void> {
  const jobs = (Object.keys(jobSchedules) as Job[]).filter((job) => 'hours' in jobSchedules[job]);
  const outcomes = await Promise.allSettled(jobs.map((job) => startIfMissed(context, job)));
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, 'Missed jobs could not be started');
}

async function startIfMissed(context: Context, job: Job): Promise<void> {
  const latest = await store.loadLatest(context.db, job);
  const since = missedSince(job, latest?.startedAt ?? null, context.now());
  if (since === null) return;
  const started = await start(context, job, null, since);
  if (started?.isNew) log.warn('job started late', { job, runId: started.run.id, since });
}

/**
 * Starts a job because an operator wants it. Throws `catalogue-importing` while an import of movies writes the catalogue,
 * `try-again` where another run started and was gone at that very moment.
 */
export async function startNow(
  context: Context,
  { uid }: Caller,
  { job }: ParsedInputOf<typeof startJob>,
): Promise<OutputOf<typeof startJob>> {
  const started = await start(context, job, uid);
  if (!started) throw new AppError('try-again');
  return { run: runView(started.run), isNew: started.isNew };
}

async function startedMeanwhile(context: Context, job: Job): Promise<Started> {
  const run = (await store.loadRunningOf(context.db, job)) ?? (await store.loadLatest(context.db, job));
  return run && { run, isNew: false };
}

/** Resumes runs whose tasks stopped coming, and fails runs that should have ended long ago. */
export async function lookAfterRuns(context: Context): Promise<void> {
  const now = context.now();
  const runs = await store.loadRunning(context.db);
  const overdue = runs.filter((run) => isOverdue(run, now));
  for (const { id } of overdue) await fail(context, id, 'overdue');
  const others = runs.filter((run) => !overdue.includes(run));
  for (const run of stalled(others, now)) await resume(context, run);
}

/** Ends a run because of something that another try would not mend. */
export async function fail(
  context: Context,
  runId: string,
  reason: JobRunReason,
  errors: readonly string[] = [],
): Promise<void> {
  log.error('job failed', { runId, reason, errors });
  const now = context.now();
  await store.changeRun(context.db, runId, (run) => ({
    ...withErrors(run, errors, now),
    status: 'failed',
    reason,
    finishedAt: now,
  }));
}

/** Cancels a run for an operator; throws `job-run-not-found`. */
export async function cancel(
  context: Context,
  _caller: Caller,
  { runId }: ParsedInputOf<typeof cancelJob>,
): Promise<OutputOf<typeof cancelJob>> {
  const run = await cancelRun(context, runId);
  if (!run) throw new AppError('job-run-not-found');
  return { run: runView(run) };
}

/** Cancels a run: a batch at work still saves what it read, and a run that ended stays as it is. Returns null if there is none. */
export async function cancelRun(context: Context, runId: string): Promise<Run | null> {
  const now = context.now();
  return store.changeRun(context.db, runId, (current) => ({
    ...current,
    status: 'cancelled',
    finishedAt: now,
  }));
}

/** Hands in a look-up. Done twice with the same time, it is one task. */
export async function enqueueLookUp(context: Context, id: string, at: number): Promise<void> {
  await context.enqueue(jobQueue, `look-up-${id}-${at}`, { lookUps: true });
}

/** Hands in batches of a run. A queue forgets an id only after a while, so each time a batch gets another. */
export async function enqueue(
  context: Context,
  runId: string,
  batches: readonly number[],
  at: number,
): Promise<void> {
  for (const batch of batches) {
    await context.enqueue(jobQueue, `${runId}-${batch}-${at}`, { runId, batch });
  }
}

async function resume(context: Context, run: Run): Promise<void> {
  const open = await store.loadOpenBatches(context.db, run.id);
  const now = context.now();
  await store.changeRun(context.db, run.id, (current) => ({ ...current, aliveAt: now }));
  await enqueue(context, run.id, open, now);
  log.warn('job resumed', { job: run.job, runId: run.id, batches: open.length });
}
