/** The time zones in which a user's days were counted, and when the next change may be. */
import { day as dayMs, hour } from '../time.ts';
import { instantOf, localDay, stretches } from './local-clock.ts';

/** A time zone in which a user's days are counted, since an instant (epoch milliseconds). */
export type Zone = { timeZone: string; since: number };

/** The zones a user's days were counted in lately, oldest first; the oldest covers all time before, too. */
export type Zones = [Zone, ...Zone[]];

/** The zone of days changes at most once in this time. */
export const zoneChangesOnceIn = 20 * hour;

/** A date that lasted less than this in all of a user's zones together isn't missed. */
const shortBelow = 18 * hour;

/** How long a zone is remembered after it was left. */
const rememberedForMs = 20 * dayMs;

/** How many dates before today are looked at for short ones. */
export const shortLookedAt = 16;

export function onlyZone(timeZone: string): Zones {
  return [{ timeZone, since: 0 }];
}

/**
 * The zones once a user has chosen another one: it counts at once, or twenty hours after the last change, and
 * takes the place of one that hasn't begun. What was left long ago is forgotten.
 */
export function withZone(zones: Zones, timeZone: string, now: number): Zones {
  const begun = zones.filter(({ since }, at) => at === 0 || since <= now);
  const recent = begun.filter((_, at) => (begun[at + 1]?.since ?? now) > now - rememberedForMs);
  const [first, ...later] = recent as [Zone, ...Zone[]];
  const current = later.at(-1) ?? first;
  if (current.timeZone === timeZone) return [first, ...later];
  const since = later.length > 0 ? Math.max(now, current.since + zoneChangesOnceIn) : now;
  return [first, ...later, { timeZone, since }];
}

export function zoneAt(zones: Zones, instant: number): string {
  return (zones.findLast(({ since }) => since <= instant) ?? zones[0]).timeZone;
}

export function dayIn(zones: Zones, instant: number): number {
  return localDay(instant, zoneAt(zones, instant));
}

/** When clocks last show a minute of a day, or when a change of zone skips it, if it does. */
export function instantIn(zones: Zones, day: number, minuteOfDay: number): number {
  const instants = zones.map(({ timeZone }) => instantOf(day, minuteOfDay, timeZone));
  const begins = (at: number) => (at === 0 ? Number.NEGATIVE_INFINITY : zones[at]!.since);
  const ends = (at: number) => zones[at + 1]?.since ?? Number.POSITIVE_INFINITY;
  const last = instants.findLast((instant, at) => instant >= begins(at) && instant < ends(at));
  if (last !== undefined) return last;
  // It was to come in the former zone, and is over in the next one.
  return ends(instants.findLastIndex((instant, at) => instant >= ends(at)));
}

/**
 * How many milliseconds each day between two instants lasted, in all zones together; excludes days that had
 * no time.
 */
export function dayLengths(zones: Zones, from: number, to: number): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const [at, { timeZone, since }] of zones.entries()) {
    const begin = at === 0 ? from : Math.max(from, since);
    const end = Math.min(to, zones[at + 1]?.since ?? to);
    for (const stretch of stretches(begin, end, timeZone)) addDays(lengths, stretch);
  }
  return lengths;
}

function addDays(
  lengths: Map<number, number>,
  { from, to, offset }: { from: number; to: number; offset: number },
): void {
  for (let at = from + offset; at < to + offset; ) {
    const day = Math.floor(at / dayMs);
    const end = Math.min((day + 1) * dayMs, to + offset);
    lengths.set(day, (lengths.get(day) ?? 0) + end - at);
    at = end;
  }
}

/** The days before the current one that lasted under eighteen hours, ascending; usually made by travel. */
export function shortDays(zones: Zones, now: number): number[] {
  const today = dayIn(zones, now);
  // Whole days only: those looked at first begin well after what is measured.
  const lengths = dayLengths(zones, now - (shortLookedAt + 2) * dayMs, now);
  const days = Array.from({ length: shortLookedAt }, (_, at) => today - shortLookedAt + at);
  return days.filter((day) => (lengths.get(day) ?? 0) < shortBelow);
}

/** The short days that are known of a user, and when they were last looked at (epoch milliseconds). */
export type KnownShort = { days: number[]; at: number | null };

export const noneShort: KnownShort = { days: [], at: null };

/**
 * The short days after another look, in any order of looks: the last decides. Returns `before` if nothing
 * changes.
 */
export function withShort(before: KnownShort, short: readonly number[], at: number): KnownShort {
  if (before.at === at) return before;
  const [latter, former] = before.at === null || at > before.at ? [short, before.days] : [before.days, short];
  const newest = Math.max(at, before.at ?? at);
  const seenFrom = Math.floor(newest / dayMs) - shortLookedAt + 2;
  const days = [...former.filter((day) => day < seenFrom), ...latter];
  const all = [...new Set(days)].sort((one, other) => one - other);
  return newest === before.at && all.join() === before.days.join() ? before : { days: all, at: newest };
}
