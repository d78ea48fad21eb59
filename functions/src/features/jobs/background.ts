import type { ScheduleFunction } from 'firebase-functions/scheduler';
import type { TaskQueueFunction } from 'firebase-functions/tasks';
import * as z from 'zod';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import { runBatch } from './batch-service.ts';
import { type JobDefinition, workerOf } from './definition.ts';
import { timesOf } from './schedule.ts';
import { start } from './service.ts';

/** Each job's timer, under the job's name. */
export function timersOf(jobs: readonly JobDefinition[]): Record<string, ScheduleFunction> {
  return Object.fromEntries(
    jobs.map((job) => [job.job, onTimer(timesOf(job.job), (context) => start(context, job, null))]),
  );
}

/** The queues that do the tasks of one-step jobs, under their workers' names. */
export function workersOf(jobs: readonly JobDefinition[]): Record<string, TaskQueueFunction> {
  return Object.fromEntries(jobs.flatMap((job) => (job.worker ? [[workerOf(job.job), worker(job)]] : [])));
}

const maxAttempts = 3;

/** One task at a time, tried three times. */
function worker(job: JobDefinition): TaskQueueFunction {
  return onTask(
    z.strictObject({ runId: z.string(), batch: z.int().min(0) }),
    {
      rateLimits: { maxConcurrentDispatches: 1, maxDispatchesPerSecond: 1 },
      retryConfig: { maxAttempts, minBackoffSeconds: 60, maxBackoffSeconds: 600, maxDoublings: 3 },
      maxInstances: 1,
      concurrency: 1,
      timeoutSeconds: 1_200,
      ...job.worker,
    },
    (context, { runId, batch }, retries) =>
      runBatch(context, [job], runId, batch, retries + 1 >= maxAttempts),
  );
}
