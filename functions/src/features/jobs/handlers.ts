import * as operations from '@cine/contract/operations/jobs';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { catalogueJobs } from '../catalogue-sync/index.ts';
import { neighboursJob } from '../neighbours/index.ts';
import { sweepJob } from '../recommendations/index.ts';
import { trainingJob } from '../taste-model/index.ts';
import { timersOf, workersOf } from './background.ts';
import { operatedOn } from './operate-service.ts';
import { resume } from './service.ts';

const jobs = { ...catalogueJobs, neighbours: neighboursJob, training: trainingJob, sweep: sweepJob };
const allJobs = Object.values(jobs);
const { startNow, show, cancel } = operatedOn(jobs);

/** Planning availability looks at all movies in all regions. */
const planning = { timeoutSeconds: 120 };

export const handlers: Handlers = {
  operations: [
    serve(operations.startJob, startNow, planning),
    serve(operations.showJobRun, show),
    serve(operations.cancelJob, cancel),
  ],
  background: {
    ...timersOf(allJobs),
    ...workersOf(allJobs),
    /** Enqueues lost tasks again, and starts jobs that were missed. */
    resume: onTimer('*/30 * * * *', (context) => resume(context, allJobs)),
  },
};
