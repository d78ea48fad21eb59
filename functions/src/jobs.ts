import { aiJob } from './features/core/ai/index.ts';
import { backupJob } from './features/core/backups/index.ts';
import { arrivalsJob } from './features/faces/arrivals/index.ts';
import { statisticsJob } from './features/game/statistics/index.ts';
import { catalogueJobs } from './features/movies/catalogue-sync/index.ts';
import { framesJob } from './features/movies/frames/index.ts';
import { weeklyJob } from './features/together/challenges/index.ts';
import { neighboursJob } from './features/watching/neighbours/index.ts';
import { sweepJob } from './features/watching/recommendations/index.ts';
import { trainingJob } from './features/watching/taste-model/index.ts';

/** Every job, by the feature that knows the work. `features/core/jobs` runs them and knows none. */
export const jobs = {
  ...catalogueJobs,
  frames: framesJob,
  neighbours: neighboursJob,
  training: trainingJob,
  sweep: sweepJob,
  arrivals: arrivalsJob,
  weekly: weeklyJob,
  statistics: statisticsJob,
  ai: aiJob,
  backup: backupJob,
};
