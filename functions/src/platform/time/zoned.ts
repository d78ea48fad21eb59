/** Instants on a time zone's clocks, and the local date. */
import { jobTimeZone } from '@cine/contract/job-schedules';
import { Temporal } from 'temporal-polyfill';

/** An instant (epoch milliseconds) on a time zone's clocks, or Paris's if the calendar doesn't know it. */
export function zoned(instant: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(knownZone(timeZone));
}

/** The date of an instant (epoch milliseconds) in a time zone, such as `2026-12-10`. */
export function localDateOf(instant: number, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The time zone, or Europe/Paris if the calendar doesn't know it: a notice at a wrong hour beats none. */
export function knownZone(timeZone: string): string {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return timeZone;
  } catch (error) {
    if (error instanceof RangeError) return jobTimeZone;
    throw error;
  }
}
