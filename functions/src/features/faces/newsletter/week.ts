/** When each issue of the newsletter is sent: Mondays at nine, the reader's time. */
import { Temporal } from 'temporal-polyfill';
import { knownZone, zoned } from '#platform/time/zoned.ts';

/** A week by its Monday, YYYY-MM-DD, which compares as text. */
export type Week = string;

/** Monday at nine, local time. */
const dueTime = '09:00';

/** The week of an instant (epoch milliseconds) in a time zone. */
export function weekAt(instant: number, timeZone: string): Week {
  return mondayOf(zoned(instant, timeZone).toPlainDate()).toString();
}

/** The last week whose issue a new subscriber has missed; their first is due next Monday. */
export function lastWeekBefore(instant: number, timeZone: string): Week {
  const week = weekAt(instant, timeZone);
  return dueIn(week, timeZone) <= instant ? week : weekAfter(week, -1);
}

/** When the next issue is due (epoch milliseconds). It may be past after a move east: one issue a week. */
export function dueAfter(week: Week, timeZone: string): number {
  return dueIn(weekAfter(week, 1), timeZone);
}

/** The week as ISO 8601 numbers it: `2026-W47`. */
export function isoWeek(week: Week): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(week);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** A local time that clocks skip becomes the one they show instead, and an ambiguous one is the first. */
function dueIn(week: Week, timeZone: string): number {
  return Temporal.PlainDate.from(week).toZonedDateTime({ timeZone: knownZone(timeZone), plainTime: dueTime })
    .epochMilliseconds;
}

function weekAfter(week: Week, weeks: number): Week {
  return Temporal.PlainDate.from(week).add({ weeks }).toString();
}

function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 });
}
