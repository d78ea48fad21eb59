import { oneStepJob } from '../jobs/index.ts';
import { train } from './train-service.ts';

/** Trains the taste model every morning, after the catalogue's jobs. */
export const trainingJob = oneStepJob(
  'training',
  async (context) => {
    const trained = await train(context);
    return trained ? { users: trained.users, ratings: trained.ratings } : {};
  },
  // All ratings are in memory at once.
  { memory: '2GiB' },
);
