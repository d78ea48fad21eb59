/** Starts, resumes, fails and cancels runs of jobs, and queues their batches. */
import type { JobRunReason } from '@cine/contract/operations/core/jobs';
import type { Context } from '#context.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { log } from '#platform/log.ts';
import type { JobDefinition } from './definition.ts';
import { noteEnd, noteNothingDue } from './note-end-service.ts';
import { dueSince, isLate, isOverdue, newRun, type Run, stalledRuns, withErrors } from './run.ts';
import * as store from './store.ts';

/** A run, and whether it is new; null if nothing was due or may begin. */
export type Started = { run: Run; isNew: boolean } | null;

/**
 * Starts a job or returns the run under way, unless overdue. Nothing starts if a run has begun since
 * `unlessSince` (epoch milliseconds). Throws what blocks the job if an operator starts it.
 */
export async function startRun(
  context: Context,
  definition: JobDefinition,
  startedBy: string | null,
  unlessSince: number | null = null,
): Promise<Started> {
  const { job } = definition;
  const now = context.now();
  const running = await store.loadRunningOf(context.db, job);
  if (running && !isOverdue(running, now)) return { run: running, isNew: false };
  if (running) await failRun(context, running.id, 'overdue');
  const beginning = await definition.begin(context);
  const { batches } = beginning;
  if (definition.skipsEmptyRuns && startedBy === null && batches.length === 0) {
    noteNothingDue(definition);
    return null;
  }
  const run = newRun({ id: context.newId(), job, startedBy }, beginning, now);
  const blockedBy = async (tx: Tx) => (await definition.blockedBy?.(tx, context)) ?? null;
  const outcome = await store.createRun(context.db, run, batches, blockedBy, unlessSince);
  if (outcome === 'running') return startedMeanwhile(context, definition);
  if (outcome !== 'created') {
    if (startedBy !== null) throw new AppError(outcome.blockedBy);
    log.info('job waits', { job, for: outcome.blockedBy });
    return null;
  }
  noteEnd(run);
  await enqueueBatch(context, definition, run.id, [...batches.keys()], now);
  log.info('job started', { job, runId: run.id, batches: run.batches, ...run.counts });
  return { run, isNew: true };
}

async function startedMeanwhile(context: Context, { job }: JobDefinition): Promise<Started> {
  const run = (await store.loadRunningOf(context.db, job)) ?? (await store.loadLatest(context.db, job));
  return run && { run, isNew: false };
}

/**
 * Every half hour: resumes stalled runs, fails overdue ones, and starts the jobs that are due. Errors stop no
 * other job, and are thrown together at the end, so that the scheduler tries again.
 */
export async function startDueJobs(context: Context, definitions: readonly JobDefinition[]): Promise<void> {
  await resumeRuns(context, definitions);
  const outcomes = await Promise.allSettled(definitions.map((each) => startIfDue(context, each)));
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (failures.length > 0) throw new AggregateError(failures, 'Jobs that are due could not be started');
}

async function startIfDue(context: Context, definition: JobDefinition): Promise<void> {
  const { job } = definition;
  const now = context.now();
  const latest = await store.loadLatest(context.db, job);
  const since = dueSince(job, latest?.startedAt ?? null, now);
  if (since === null) return;
  const started = await startRun(context, definition, null, since);
  if (started?.isNew && isLate(since, now))
    log.warn('job started late', { job, runId: started.run.id, since });
}

/** Queues the open batches of stalled runs again, and fails overdue runs. */
export async function resumeRuns(context: Context, definitions: readonly JobDefinition[]): Promise<void> {
  const now = context.now();
  const runs = await store.loadRunning(context.db);
  const overdue = runs.filter((run) => isOverdue(run, now));
  for (const { id } of overdue) await failRun(context, id, 'overdue');
  const others = runs.filter((run) => !overdue.includes(run));
  const queueOf = new Map(definitions.map((definition) => [definition.job, definition]));
  const byQueue = Map.groupBy(others, ({ job }) => queueOf.get(job)?.queue);
  for (const queued of byQueue.values()) {
    for (const run of stalledRuns(queued, now)) await enqueueOpen(context, queueOf.get(run.job), run);
  }
}

async function enqueueOpen(context: Context, definition: JobDefinition | undefined, run: Run): Promise<void> {
  if (!definition) return;
  const open = await store.loadOpenBatches(context.db, run.id);
  const now = context.now();
  await store.changeRun(context.db, run.id, (current) => ({ ...current, aliveAt: now }));
  await enqueueBatch(context, definition, run.id, open, now);
  log.warn('job resumed', { job: run.job, runId: run.id, batches: open.length });
}

/** Ends a run after an error that a retry would not fix. */
export async function failRun(
  context: Context,
  runId: string,
  reason: JobRunReason,
  errors: readonly string[] = [],
): Promise<void> {
  log.error('job failed', { runId, reason });
  const now = context.now();
  const failed = await store.changeRun(context.db, runId, (run) => ({
    ...withErrors(run, errors, now),
    status: 'failed',
    reason,
    finishedAt: now,
  }));
  // It may have ended otherwise meanwhile.
  if (failed?.reason === reason && failed.finishedAt === now) noteEnd(failed);
}

/** Cancels a run, unless it has ended; a batch at work still saves. Null if the run is unknown. */
export async function cancelRun(context: Context, runId: string): Promise<Run | null> {
  const now = context.now();
  return store.changeRun(context.db, runId, (current) => ({
    ...current,
    status: 'cancelled',
    finishedAt: now,
  }));
}

/** Queues batches. Queues remember task ids for a while, so a batch gets a new one each time. */
export async function enqueueBatch(
  context: Context,
  { queue }: JobDefinition,
  runId: string,
  batches: readonly number[],
  at: number,
  afterMs = 0,
): Promise<void> {
  const due = afterMs > 0 ? [at + afterMs] : [];
  for (const batch of batches) {
    await context.enqueue(queue, `${runId}-${batch}-${at}`, { runId, batch }, ...due);
  }
}
