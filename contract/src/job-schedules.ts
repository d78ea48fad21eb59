/** When each job starts, in Paris or UTC. */
import type { Job } from './operations/core/jobs.ts';

/**
 * When a job starts: every few minutes, or at hours of the day in Paris or UTC, `minute` past each (0 by
 * default).
 */
export type JobSchedule =
  | { everyMinutes: number }
  | { hours: readonly number[]; minute?: number; timeZone?: 'UTC' };

/** How often the one timer starts the jobs that are due: their times are multiples of it, in any zone. */
export const jobsStartEveryMinutes = 30;

/** The schedules' time zone, where they name no other. */
export const jobTimeZone = 'Europe/Paris';

export const jobSchedules: Readonly<Record<Job, JobSchedule>> = {
  // These fetch from TMDB, in `functions/src/features/movies/catalogue-sync/`.
  availability: { everyMinutes: 30 },
  trending: { hours: [2] },
  popular: { hours: [3] },
  details: { hours: [0, 6, 12, 18] },
  changes: { hours: [5] },
  // In frames, through the queue of those above.
  frames: { hours: [1, 7, 13, 19], minute: 30 },
  // These are in the features of their names, sweep in recommendations and training in taste-model.
  neighbours: { hours: [0, 4, 8, 12, 16, 20] },
  training: { hours: [5], minute: 30 },
  sweep: { hours: [4] },
  arrivals: { hours: [17] },
  // In challenges: on Sundays before Monday begins anywhere on Earth, and soon after a region is covered.
  weekly: { hours: [1, 4, 7, 10, 13, 16, 19, 22] },
  statistics: { hours: [0], timeZone: 'UTC' },
  ai: { everyMinutes: 60 },
  backup: { hours: [3], minute: 30 },
};

export function timeZoneOf(schedule: JobSchedule): string {
  return ('timeZone' in schedule && schedule.timeZone) || jobTimeZone;
}

/** When a job is due, as a crontab line. */
export function timesOf(job: Job): string {
  const schedule = jobSchedules[job];
  return 'everyMinutes' in schedule
    ? `*/${schedule.everyMinutes} * * * *`
    : `${schedule.minute ?? 0} ${schedule.hours.join()} * * *`;
}
