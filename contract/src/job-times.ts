import { Cron } from 'croner';
import { jobSchedules, timesOf, timeZoneOf } from './job-schedules.ts';
import type { Job } from './operations/core/jobs.ts';

/**
 * When a job is next due after `now`, both in epoch milliseconds. What daylight saving time skips is due
 * right after it; where an hour is repeated, the first counts.
 */
export function nextDue(job: Job, now: number): number {
  return cronOf(job).nextRun(new Date(now))!.getTime();
}

/** When a job was last due at or before `now`, by the same rules. */
export function lastDue(job: Job, now: number): number {
  return cronOf(job)
    .previousRuns(1, new Date(now + 1))[0]!
    .getTime();
}

function cronOf(job: Job): Cron {
  const timezone = timeZoneOf(jobSchedules[job]);
  return new Cron(timesOf(job), { timezone, mode: '5-part', fixedTimeRule: 'no-wildcard' });
}
