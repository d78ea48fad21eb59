import { oneStepJob } from '../../core/jobs/index.ts';
import { sweep } from './service.ts';

/** Deletes recommendations that expired, every night. */
export const sweepJob = oneStepJob('sweep', sweep, { memory: '512MiB' });
