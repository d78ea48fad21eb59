/** A run of a job with its batches: which are done, what is overdue, and which time was missed. */
import type { JobRunDocument } from '@cine/contract/documents/job-runs';
import { lastDue } from '@cine/contract/job-times';
import {
  type Job,
  type JobCount,
  type JobCounts,
  type JobRunReason,
  jobCountSchema,
} from '@cine/contract/operations/core/jobs';
import { minute, second } from '@cine/contract/time';

/** `jobRuns/{runId}`: one run of a job. Times are epoch milliseconds. */
export type Run = Omit<JobRunDocument, 'expiresAt'> & { id: string };

/** What one task of a run does; each job adds its own fields. */
export type Batch = { readonly kind: string };

/** What a batch counted, the batches it adds, its errors, and why it may want another attempt. */
export type Outcome = {
  counts?: JobCounts;
  added?: readonly Batch[];
  errors?: string[];
  /** When the added batches are due, from now. */
  addedAfterMs?: number;
  stopped?: Error | null;
};

export type RunPlan = {
  batches: readonly Batch[];
  counts?: JobCounts;
  regions?: string[];
  followsUntil?: string;
};

/** After this long without a task's sign of life, a run has stalled; the queue never waits longer. */
const stalledAfterMs = 15 * minute;
/** After this long, a run is overdue; one over 45,000 movies takes less than an hour. */
const overdueAfterMs = 6 * 60 * minute;
const maxErrors = 5;

/**
 * The runs of a queue that has stopped bringing tasks; while one run's tasks come, the others wait for
 * theirs.
 */
export function stalledRuns(runs: readonly Run[], now: number): Run[] {
  const running = runs.filter(({ status }) => status === 'running');
  const aliveAt = Math.max(...running.map((run) => run.aliveAt));
  return now - aliveAt > stalledAfterMs ? running : [];
}

/** Whether a run has taken so long that a new one should replace it. */
export function isOverdue(run: Run, now: number): boolean {
  return run.status === 'running' && now - run.startedAt > overdueAfterMs;
}

/** A new run with some batches; without any it is finished. */
export function newRun(
  { id, job, startedBy }: Pick<Run, 'id' | 'job' | 'startedBy'>,
  { batches, counts = {}, regions = [], followsUntil }: RunPlan,
  now: number,
): Run {
  return {
    id,
    job,
    startedBy,
    status: batches.length > 0 ? 'running' : 'finished',
    reason: null,
    startedAt: now,
    aliveAt: now,
    finishedAt: batches.length > 0 ? null : now,
    regions,
    followsUntil: followsUntil ?? null,
    counts,
    batches: batches.length,
    batchesDone: 0,
    batchesGivenUp: 0,
    errors: [],
  };
}

export function withBatches(run: Run, batches: readonly Batch[]): Run {
  return { ...run, batches: run.batches + batches.length };
}

/** The run with a sign of life and its latest errors, without repeats. */
export function withErrors(run: Run, errors: readonly string[], now: number): Run {
  const earlier = run.errors.filter((error) => !errors.includes(error));
  return { ...run, aliveAt: now, errors: [...earlier, ...errors].slice(-maxErrors) };
}

/**
 * The run after a batch was done, or given up if it `stopped`. If any was given up, the run ends as failed,
 * for `reason`.
 */
export function withBatchDone(
  run: Run,
  { counts = {}, stopped }: Pick<Outcome, 'counts' | 'stopped'>,
  reason: JobRunReason,
  now: number,
): Run {
  const batchesDone = run.batchesDone + 1;
  const batchesGivenUp = run.batchesGivenUp + (stopped ? 1 : 0);
  const next = {
    ...run,
    counts: sumJobCounts(run.counts, counts),
    batchesDone,
    batchesGivenUp,
    aliveAt: now,
  };
  if (batchesDone < run.batches) return next;
  return batchesGivenUp > 0
    ? { ...next, status: 'failed', reason, finishedAt: now }
    : { ...next, status: 'finished', finishedAt: now };
}

export function sumJobCounts(one: JobCounts, other: JobCounts): JobCounts {
  const sums = jobCountSchema.options.flatMap((name): [JobCount, number][] => {
    const sum = (one[name] ?? 0) + (other[name] ?? 0);
    return sum > 0 ? [[name, sum]] : [];
  });
  return Object.fromEntries(sums);
}

/** How much the clocks of the scheduler and of an instance may differ. */
const toleranceMs = 10 * second;
/** How late a run may begin before that is worth a line in the log. */
const lateMs = 15 * minute;

/**
 * Since when a run has been due, or will be in a moment; null if none has. `latest` is when the last run
 * began.
 */
export function dueSince(job: Job, latest: number | null, now: number): number | null {
  const since = lastDue(job, now + toleranceMs) - toleranceMs;
  return (latest ?? 0) < since ? since : null;
}

export function isLate(since: number, now: number): boolean {
  return now - since > lateMs;
}
