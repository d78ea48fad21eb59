import { oneStepJob } from '#core/jobs/index.ts';
import { sweepRecommendations } from './service.ts';

/** Deletes recommendations that expired, every night. */
export const sweepJob = oneStepJob('sweep', sweepRecommendations, { memory: '512MiB' });
