import { arrivalsJob } from './features/arrivals/index.ts';
import { catalogueJobs } from './features/catalogue-sync/index.ts';
import { weeklyJob } from './features/challenges/index.ts';
import { neighboursJob } from './features/neighbours/index.ts';
import { sweepJob } from './features/recommendations/index.ts';
import { statisticsJob } from './features/statistics/index.ts';
import { trainingJob } from './features/taste-model/index.ts';

/** Every job, by the feature that knows the work. `features/jobs` runs them and knows none. */
export const jobs = {
  ...catalogueJobs,
  neighbours: neighboursJob,
  training: trainingJob,
  sweep: sweepJob,
  arrivals: arrivalsJob,
  weekly: weeklyJob,
  statistics: statisticsJob,
};
