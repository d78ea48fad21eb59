import type { Job } from '@cine/contract/operations/jobs';
import * as operations from '@cine/contract/operations/jobs';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { catalogueJobs } from '../catalogue-sync/index.ts';
import { neighboursJob } from '../neighbours/index.ts';
import { sweepJob } from '../recommendations/index.ts';
import { trainingJob } from '../taste-model/index.ts';
import { type JobDefinition, workerOf } from './definition.ts';
import { operatedOn } from './operate-service.ts';
import { timesOf } from './schedule.ts';
import { resume, start } from './service.ts';
import { worker } from './worker.ts';

/** The one-step jobs, each with what the function needs that does its tasks. */
const oneStepJobs: Readonly<
  Record<Exclude<Job, keyof typeof catalogueJobs>, [JobDefinition, Parameters<typeof worker>[1]]>
> = {
  // Two threads compare users, one on each processor.
  neighbours: [neighboursJob, { cpu: 2, memory: '1GiB' }],
  // All ratings are in memory at once.
  training: [trainingJob, { memory: '2GiB' }],
  sweep: [sweepJob, { memory: '512MiB' }],
};

const jobs = {
  ...catalogueJobs,
  neighbours: oneStepJobs.neighbours[0],
  training: oneStepJobs.training[0],
  sweep: oneStepJobs.sweep[0],
};
const { startNow, cancel } = operatedOn(jobs);

/** Planning availability looks at all movies in all regions. */
const planning = { timeoutSeconds: 120 };

export const handlers: Handlers = {
  operations: [serve(operations.startJob, startNow, planning), serve(operations.cancelJob, cancel)],
  background: {
    // Each job's timer has the job's name.
    ...Object.fromEntries(
      Object.values(jobs).map((job) => [
        job.job,
        onTimer(timesOf(job.job), (context) => start(context, job, null)),
      ]),
    ),
    /** Enqueues lost tasks again, and starts jobs that were missed. */
    resume: onTimer('every 30 minutes', (context) => resume(context, Object.values(jobs))),
    ...Object.fromEntries(
      Object.values(oneStepJobs).map(([job, needs]) => [workerOf(job.job), worker(job, needs)]),
    ),
  },
};
