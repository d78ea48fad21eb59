import type { Job } from './operations/core/jobs.ts';
import { hour, minute } from './time.ts';

/**
 * When a job starts: every few minutes, or at some hours of the day in Paris or UTC, at a minute of each (0
 * by default).
 */
export type JobSchedule =
  | { everyMinutes: number }
  | { hours: readonly number[]; minute?: number; timeZone?: 'UTC' };

/** The schedules' time zone, where they name no other. */
export const jobTimeZone = 'Europe/Paris';

export const jobSchedules: Readonly<Record<Job, JobSchedule>> = {
  // These fetch from TMDB, in `functions/src/features/movies/catalogue-sync/`.
  availability: { everyMinutes: 30 },
  trending: { hours: [2] },
  popular: { hours: [3] },
  details: { hours: [0, 6, 12, 18] },
  changes: { hours: [5] },
  // In the features of their names; sweep in recommendations, training in taste-model.
  neighbours: { hours: [0, 4, 8, 12, 16, 20] },
  training: { hours: [5], minute: 30 },
  sweep: { hours: [4] },
  arrivals: { hours: [17] },
  // In challenges. On Sundays before Monday begins on Earth, and for regions covered from some day on.
  weekly: { hours: [1, 4, 7, 10, 13, 16, 19, 22] },
  statistics: { hours: [0], timeZone: 'UTC' },
};

/** The time zone of a schedule. */
export function timeZoneOf(schedule: JobSchedule): string {
  return ('timeZone' in schedule && schedule.timeZone) || jobTimeZone;
}

/**
 * When a job is next due after `now`, both in epoch milliseconds. What daylight saving time skips is due
 * right after it; of a repeated hour, the first counts.
 */
export function nextDue(job: Job, now: number): number {
  const schedule = jobSchedules[job];
  const isEvery = 'everyMinutes' in schedule;
  const stepMs = isEvery ? schedule.everyMinutes * minute : hour;
  const offset = isEvery ? 0 : (schedule.minute ?? 0) * minute;
  // Paris differs from UTC by whole hours.
  for (let at = now - ((now - offset) % stepMs) + stepMs; ; at += stepMs)
    if (isEvery || beginsOneOf(schedule.hours, timeZoneOf(schedule), at)) return at;
}

/** Whether one of these hours of the day has begun at an instant, but not an hour before. */
function beginsOneOf(hours: readonly number[], timeZone: string, at: number): boolean {
  const before = hourIn(timeZone, at - hour);
  const passed = (hourIn(timeZone, at) - before + 24) % 24;
  return hours.some((each) => {
    const after = (each - before + 24) % 24;
    return after > 0 && after <= passed;
  });
}

const hourOfDay = new Map<string, Intl.DateTimeFormat>();

function hourIn(timeZone: string, at: number): number {
  // Made with the first use: it takes longer than the rest of a module.
  let format = hourOfDay.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' });
    hourOfDay.set(timeZone, format);
  }
  return Number(format.format(at));
}
