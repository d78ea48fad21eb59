import type { Job } from './operations/jobs.ts';

/** When a job starts: every few minutes, or at some hours of the day, at a minute of each (0 by default). */
export type JobSchedule = { everyMinutes: number } | { hours: readonly number[]; minute?: number };

/** The schedules' time zone. */
export const jobTimeZone = 'Europe/Paris';

export const jobSchedules: Readonly<Record<Job, JobSchedule>> = {
  // These fetch from TMDB, in `functions/src/features/catalogue-sync/`.
  availability: { everyMinutes: 30 },
  trending: { hours: [2] },
  popular: { hours: [3] },
  details: { hours: [0, 6, 12, 18] },
  changes: { hours: [5] },
  // In the features of their names; sweep in recommendations, training in taste-model.
  neighbours: { hours: [0, 4, 8, 12, 16, 20] },
  training: { hours: [5], minute: 30 },
  sweep: { hours: [4] },
};
