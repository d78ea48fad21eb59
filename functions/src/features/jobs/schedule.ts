import { type Job, jobSchedules, jobTimeZone } from '@cine/contract/jobs';
import { Temporal } from 'temporal-polyfill';

const minuteMs = 60_000;

/** When a job starts by itself, as Cloud Scheduler wants it: in words, or as crontab has it. */
export function timesOf(job: Job): string {
  const schedule = jobSchedules[job];
  return 'everyMinutes' in schedule
    ? `every ${schedule.everyMinutes} minutes`
    : `${schedule.minute ?? 0} ${schedule.hours.join()} * * *`;
}

/**
 * When a job was last to start by itself, up to and including `now`; both in epoch milliseconds. An hour that the clocks skip is due as
 * soon as they have skipped it; of one that they show twice, the first is.
 */
export function lastDue(job: Job, now: number): number {
  const schedule = jobSchedules[job];
  if ('everyMinutes' in schedule) return now - (now % (schedule.everyMinutes * minuteMs));
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(jobTimeZone).toPlainDate();
  const times = [today.subtract({ days: 1 }), today].flatMap((date) =>
    schedule.hours.map((hour) => {
      const plainTime = new Temporal.PlainTime(hour, schedule.minute ?? 0);
      return date.toZonedDateTime({ timeZone: jobTimeZone, plainTime }).epochMilliseconds;
    }),
  );
  return Math.max(...times.filter((time) => time <= now));
}

/** Its own timer comes first, and is tried again twice when it fails. */
const graceMs = 15 * minuteMs;

/**
 * Since when a run of a job is missing, whose latest began then (null: it never ran), in epoch milliseconds; null where none
 * is.
 */
export function missedSince(job: Job, latest: number | null, now: number): number | null {
  const due = lastDue(job, now);
  return now - due >= graceMs && (latest ?? 0) < due ? due : null;
}
