import { jobs } from '#jobs.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { background } from './background.ts';
import { jobOperations } from './operate-service.ts';

const { startJobNow, listJobRuns, showJobRun, cancelJobRun } = jobOperations(jobs);

/** Planning availability looks at all movies in all regions. */
const planning = { timeoutSeconds: 120 };

export const handlers: Handlers = {
  operations: [withOptions(planning, startJobNow), listJobRuns, showJobRun, cancelJobRun],
  background,
};
