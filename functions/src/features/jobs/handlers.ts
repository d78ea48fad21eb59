import * as operations from '@cine/contract/operations/jobs';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { catalogueJobs } from '../catalogue-sync/index.ts';
import { similaritiesJob } from '../neighbours/index.ts';
import { sweepJob } from '../recommendations/index.ts';
import { trainingJob } from '../taste-model/index.ts';
import { operatedOn } from './operate-service.ts';
import { timesOf } from './schedule.ts';
import { resume, start } from './service.ts';
import { worker } from './worker.ts';

const jobs = {
  ...catalogueJobs,
  similarities: similaritiesJob,
  training: trainingJob,
  sweep: sweepJob,
};
const { startNow, cancel } = operatedOn(jobs);

/** Planning availability looks at all movies in all regions. */
const planning = { memory: '1GiB', timeoutSeconds: 120 } as const;

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
    /** Hands in lost tasks again, and starts jobs that were missed. */
    resume: onTimer('every 30 minutes', (context) => resume(context, Object.values(jobs))),
    /** Two threads compare users, one on each processor. */
    runSimilarities: worker(similaritiesJob, { cpu: 2, memory: '1GiB' }),
    /** Takes 15 s for each 100,000 ratings. */
    runTraining: worker(trainingJob, { memory: '2GiB' }),
    runSweep: worker(sweepJob, { memory: '512MiB' }),
  },
};
