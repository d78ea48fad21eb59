/** Asks: regions and movies that members asked for. Each counts in its week and the three after it. */
import { day } from '@cine/contract/time';

/** An ask counts in the week it was made and the three after it. */
const countsForWeeks = 4;
export const countsForMs = countsForWeeks * 7 * day;

/** What a member asked for, and the last week in which they did; stored as `JP:2968`. */
export type Ask = { what: string; week: number };

/** The number of a week of asks, which is no other's: in UTC, but from Thursday to Wednesday. */
export function askWeekOf(now: number): number {
  return Math.floor(now / (7 * day));
}

function isCurrent(week: number, now: number): boolean {
  return week > askWeekOf(now) - countsForWeeks && week <= askWeekOf(now);
}

/** A member's asks with further ones, `most` at most, the latest first; null if nothing changes this week. */
export function withAsks(
  former: readonly Ask[],
  keys: readonly string[],
  now: number,
  most: number,
): Ask[] | null {
  const week = askWeekOf(now);
  const current = former.filter((ask) => isCurrent(ask.week, now));
  const fresh = new Set(current.filter((ask) => ask.week === week).map(({ what }) => what));
  const added = [...new Set(keys)]
    .filter((what) => !fresh.has(what))
    .slice(0, Math.max(0, most - fresh.size));
  if (added.length === 0) return null;
  const others = current.filter(({ what }) => !added.includes(what));
  const asks = [...added.map((what) => ({ what, week })), ...others];
  return asks.sort((a, b) => b.week - a.week).slice(0, most);
}

/** What a member counts for now. */
export function countedIn(asks: readonly Ask[], now: number): string[] {
  return asks
    .filter(({ week }) => isCurrent(week, now))
    .map(({ what }) => what)
    .sort();
}

/** All asks for one thing that count now, as they are stored. */
export function currentKeys(what: string, now: number): string[] {
  return Array.from({ length: countsForWeeks }, (_, ago) => toKey({ what, week: askWeekOf(now) - ago }));
}

export function toKey({ what, week }: Ask): string {
  return `${what}:${week}`;
}

export function fromKey(key: string): Ask {
  const [what = '', week] = key.split(':');
  return { what, week: Number(week) };
}
