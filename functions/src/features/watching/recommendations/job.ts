import { oneStepJob } from '#core/jobs/index.ts';
import { sweepRecommendations } from './service.ts';

/** Deletes recommendations that expired, every night. Guests go by the timer `privacy-sweep`. */
export const sweepJob = oneStepJob('sweep', sweepRecommendations);
