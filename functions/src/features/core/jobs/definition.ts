/** What a job is made of: its first step, its tasks, its queue and its worker's name. */
import type { Reason } from '@cine/contract/errors';
import type { Job, JobCounts, JobRunReason } from '@cine/contract/operations/core/jobs';
import type { TaskQueueOptions } from 'firebase-functions/tasks';
import type { Context } from '#context.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Batch, Outcome, Run, RunPlan } from './run.ts';

/** A job: what its runs begin with, what its tasks do, and their queue. */
export type JobDefinition = {
  job: Job;
  queue: string;
  begin(context: Context): Promise<RunPlan>;
  /** Does a batch, possibly more than once. An error stops it early. */
  work(context: Context, run: Run, batch: Batch): Promise<Outcome>;
  /** Timers leave out runs that would have nothing to do. */
  skipsEmptyRuns?: true;
  /** Why no run may begin now; the timer's run then starts later. */
  blockedBy?(tx: Tx, context: Context): Promise<Reason | null>;
  /** Why a run fails at once, where another try would not help. */
  failsFor?(error: Error): JobRunReason | null;
  /** Why a run failed if one of its batches was given up. */
  givenUp: JobRunReason;
  /** What the function of the job's own queue needs; jobs without it share a queue. */
  worker?: WorkerNeeds;
  /** Written at the end of a run in which every batch succeeded. */
  onFinished?(tx: Tx, run: Run): void;
};

export type WorkerNeeds = Pick<TaskQueueOptions, 'cpu' | 'memory' | 'secrets' | 'serviceAccount'>;

/** A job of one task, which may run more than once and returns its counts. */
export function oneStepJob(
  job: Job,
  work: (context: Context) => Promise<JobCounts>,
  worker?: WorkerNeeds,
): JobDefinition {
  return {
    job,
    queue: worker ? queueOf(job) : sharedQueue,
    begin: async () => ({ batches: [{ kind: 'whole' }] }),
    work: async (context) => ({ counts: await work(context) }),
    givenUp: 'given-up',
    ...(worker && { worker }),
  };
}

/** The queue of jobs that need little, one task after another. */
export const sharedQueue = 'jobs-run';

/** The queue of a job that has one of its own. */
export function queueOf(job: Job): string {
  return `jobs-${workerOf(job)}`;
}

/** The name of the function that does such a job's tasks, such as `runNeighbours`. */
export function workerOf(job: Job): string {
  return `run${job[0]!.toUpperCase()}${job.slice(1)}`;
}
