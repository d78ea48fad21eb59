import { jobs } from '#jobs.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { needing } from '#platform/endpoints/serve.ts';
import { background } from './background.ts';
import { operatedOn } from './operate-service.ts';

const { startNow, show, cancel } = operatedOn(jobs);

/** Planning availability looks at all movies in all regions. */
const planning = { timeoutSeconds: 120 };

export const handlers: Handlers = {
  operations: [needing(planning, startNow), show, cancel],
  background,
};
