import { jobTimeZone } from '@cine/contract/jobs';
import { Temporal } from 'temporal-polyfill';

/** A week by its Monday, YYYY-MM-DD: in this form weeks compare as texts do. */
export type Week = string;

/** Monday at nine, by the reader's own clock. */
const dueTime = Temporal.PlainTime.from('09:00');

/** The week that an instant (epoch milliseconds) is in where somebody lives. */
export function weekAt(instant: number, timeZone: string): Week {
  return mondayOf(zoned(instant, timeZone).toPlainDate()).toString();
}

/** The last week whose issue is over for who subscribes at an instant: their first one is the next Monday's at nine. */
export function lastWeekBefore(instant: number, timeZone: string): Week {
  const week = weekAt(instant, timeZone);
  return dueIn(week, timeZone) <= instant ? week : shifted(week, -1);
}

/**
 * When the issue after that of a week is due where somebody lives by now (epoch milliseconds): the next Monday's at nine, which is over
 * already for whoever went so far east that it is later there. Then it is due at once, and so nobody who travels gets two
 * issues for a week or none.
 */
export function dueAfter(week: Week, timeZone: string): number {
  return dueIn(shifted(week, 1), timeZone);
}

/** The week as ISO 8601 numbers it: `2026-W47`. */
export function isoWeek(week: Week): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(week);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** A time that the clocks skip is the one that they show instead; of one that they show twice, the first. */
function dueIn(week: Week, timeZone: string): number {
  return Temporal.PlainDate.from(week).toZonedDateTime({ timeZone: known(timeZone), plainTime: dueTime })
    .epochMilliseconds;
}

function shifted(week: Week, weeks: number): Week {
  return Temporal.PlainDate.from(week).add({ weeks }).toString();
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}

function zoned(instant: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(known(timeZone));
}

/**
 * The zone, or Paris time where the calendar does not know it: an account may have been written where other zones are known. A
 * issue at another hour is a smaller harm than none.
 */
function known(timeZone: string): string {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return timeZone;
  } catch (error) {
    if (error instanceof RangeError) return jobTimeZone;
    throw error;
  }
}
