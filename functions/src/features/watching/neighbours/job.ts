import { oneStepJob } from '#core/jobs/index.ts';
import { compareChanged } from './compare-service.ts';

/** Brings all neighbours up to the ratings, every four hours. */
export const neighboursJob = oneStepJob('neighbours', compareChanged, {
  // Two threads compare users, one on each processor.
  cpu: 2,
  memory: '1GiB',
});
