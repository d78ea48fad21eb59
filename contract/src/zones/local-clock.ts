import { jobTimeZone } from '../job-schedules.ts';
import { day as dayMs, minute, second } from '../time.ts';

/** Time zones' clocks by `Intl` alone, as in browsers. Instants in epoch ms, days as in `local-days.ts`. */

const formats = new Map<string, Intl.DateTimeFormat>();

/** A zone's offset from UTC at an instant, in milliseconds; that of Paris for an unknown zone. */
export function offsetAt(instant: number, timeZone: string): number {
  const day = Math.floor(instant / dayMs);
  const offset = offsetAtMidnight(day, timeZone);
  // No zone changes its clocks and back within a day.
  return offsetAtMidnight(day + 1, timeZone) === offset ? offset : shownOffset(instant, timeZone);
}

function shownOffset(instant: number, timeZone: string): number {
  // Such as "3/29/2026, 01:59:59".
  const numbers = formatOf(timeZone).format(instant).match(/\d+/g)!.map(Number);
  const [month, date, year, hours, minutes, seconds] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, date, hours, minutes, seconds) - Math.floor(instant / second) * second;
}

/** Offsets at midnight in UTC by zone and day, which are asked for again and again. */
const midnights = new Map<string, number>();
const maxMidnights = 10_000;

function offsetAtMidnight(day: number, timeZone: string): number {
  const key = `${timeZone} ${day}`;
  const cached = midnights.get(key);
  if (cached !== undefined) return cached;
  const offset = shownOffset(day * dayMs, timeZone);
  if (midnights.size >= maxMidnights) midnights.clear();
  midnights.set(key, offset);
  return offset;
}

export function localDay(instant: number, timeZone: string): number {
  return Math.floor((instant + offsetAt(instant, timeZone)) / dayMs);
}

/** When clocks show a minute of a local day: the first of two, and after a gap the first later moment. */
export function instantOf(day: number, minuteOfDay: number, timeZone: string): number {
  const local = day * dayMs + minuteOfDay * minute;
  const before = offsetAt(local - dayMs, timeZone);
  const after = offsetAt(local + dayMs, timeZone);
  const fitting = [local - Math.max(before, after), local - Math.min(before, after)].find(
    (instant) => instant + offsetAt(instant, timeZone) === local,
  );
  return fitting ?? local - before;
}

/** The stretches of an interval between changes of a zone's clocks, each with its offset. */
export function stretches(
  from: number,
  to: number,
  timeZone: string,
): { from: number; to: number; offset: number }[] {
  const spans: { from: number; to: number; offset: number }[] = [];
  for (let at = from; at < to; ) {
    const offset = offsetAt(at, timeZone);
    let end = at;
    let day = Math.floor(at / dayMs) + 1;
    for (; day * dayMs < to && offsetAtMidnight(day, timeZone) === offset; day += 1) end = day * dayMs;
    const next = Math.min(day * dayMs, to);
    const until =
      next === to && offsetAt(to, timeZone) === offset ? to : changeBetween(end, next, offset, timeZone);
    spans.push({ from: at, to: until, offset });
    at = until;
  }
  return spans;
}

/** The instant, to the second, at which clocks are no longer at an offset. */
function changeBetween(from: number, to: number, offset: number, timeZone: string): number {
  let same = from;
  let other = to;
  while (other - same > second) {
    const middle = same + Math.floor((other - same) / 2);
    if (offsetAt(middle, timeZone) === offset) same = middle;
    else other = middle;
  }
  // Clocks are changed at whole seconds.
  return Math.floor(other / second) * second;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: isKnown(timeZone) ? timeZone : jobTimeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

function isKnown(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
