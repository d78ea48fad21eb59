import { jobSchedules, timeZoneOf } from '@cine/contract/job-schedules';
import type { Job } from '@cine/contract/operations/core/jobs';
import { minute } from '@cine/contract/time';
import { Temporal } from 'temporal-polyfill';

/** When a job's timer fires, as a crontab line. */
export function timesOf(job: Job): string {
  const schedule = jobSchedules[job];
  return 'everyMinutes' in schedule
    ? `*/${schedule.everyMinutes} * * * *`
    : `${schedule.minute ?? 0} ${schedule.hours.join()} * * *`;
}

/**
 * When a job was last due at or before `now`, in epoch milliseconds. An hour skipped by daylight saving is
 * due right after it; of a repeated hour, the first counts.
 */
export function lastDue(job: Job, now: number): number {
  const schedule = jobSchedules[job];
  if ('everyMinutes' in schedule) return now - (now % (schedule.everyMinutes * minute));
  const timeZone = timeZoneOf(schedule);
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate();
  const times = [today.subtract({ days: 1 }), today].flatMap((date) =>
    schedule.hours.map((hour) => {
      const plainTime = new Temporal.PlainTime(hour, schedule.minute ?? 0);
      return date.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
    }),
  );
  return Math.max(...times.filter((time) => time <= now));
}

/** The job's own timer, which retries twice, goes first. */
const graceMs = 15 * minute;

/**
 * When the missed run was due, in epoch milliseconds; null if none was missed. `latest` is when the last run
 * began, null if there was none.
 */
export function missedSince(job: Job, latest: number | null, now: number): number | null {
  const due = lastDue(job, now);
  return now - due >= graceMs && (latest ?? 0) < due ? due : null;
}
