import { jobsStartEveryMinutes } from '@cine/contract/job-schedules';
import type { TaskQueueFunction } from 'firebase-functions/tasks';
import * as z from 'zod';
import { digestSecret, runsAs } from '#config.ts';
import { jobs } from '#jobs.ts';
import type { Background } from '#platform/endpoints/feature.ts';
import { onTask, onTimer } from '#platform/endpoints/scheduled.ts';
import { runBatch } from './batch-service.ts';
import { type JobDefinition, sharedQueue, type WorkerNeeds, workerOf } from './definition.ts';
import { startDueJobs } from './service.ts';
import { tryQueues } from './try-queues-service.ts';

const allJobs = Object.values(jobs);
const maxAttempts = 3;

export const background: Background = {
  /** The queues of jobs that have one of their own, under their workers' names. */
  ...Object.fromEntries(
    allJobs.flatMap((job) => (job.worker ? [[workerOf(job.job), onTaskOf([job], job.worker)]] : [])),
  ),
  /** The queue that the others share, but those that ask TMDB; backups are among them. */
  run: onTaskOf(
    allJobs.filter(({ queue }) => queue === sharedQueue),
    // Two of them have the catalogue in memory, and backups say which key they need.
    { memory: '1GiB', secrets: [digestSecret], ...runsAs('backups') },
  ),
  /** Starts the jobs that are due, also those that were missed, and enqueues lost tasks again. */
  startDue: onTimer(`*/${jobsStartEveryMinutes} * * * *`, (context) => startDueJobs(context, allJobs)),
  /** Gives each queue an empty task, by which metrics tell how late its tasks are. */
  tryQueues: onTimer('10 * * * *', tryQueues),
};

/** One task at a time, tried three times. */
function onTaskOf(own: readonly JobDefinition[], needs: WorkerNeeds): TaskQueueFunction {
  return onTask(
    z.strictObject({ runId: z.string(), batch: z.int().min(0) }),
    {
      rateLimits: { maxConcurrentDispatches: 1, maxDispatchesPerSecond: 1 },
      retryConfig: { maxAttempts, minBackoffSeconds: 60, maxBackoffSeconds: 600, maxDoublings: 3 },
      maxInstances: 1,
      concurrency: 1,
      timeoutSeconds: 1_200,
      ...needs,
    },
    (context, { runId, batch }, retries) => runBatch(context, own, runId, batch, retries + 1 >= maxAttempts),
  );
}
