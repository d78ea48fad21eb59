import { day } from '@cine/contract/time';

/** An ask counts in the week it was made and the three after it. */
const countsForWeeks = 4;
/** Regions that one member counts for at a time, so that a few accounts can't ask for all. */
export const mostRegionsOfOne = 3;
/** How long an ask may count. */
export const countsForMs = countsForWeeks * 7 * day;

/** A region and the week in which a member last asked for it, as `JP:2968`, so that one query finds a whole window. */
export type RegionAsk = { region: string; week: number };

/** The number of a week since 1970. */
export function weekOf(now: number): number {
  return Math.floor(now / (7 * day));
}

function isCurrent(week: number, now: number): boolean {
  return week > weekOf(now) - countsForWeeks && week <= weekOf(now);
}

/** A member's asks after they ask for regions, the latest first; null if that changes nothing this week. */
export function withAsks(
  former: readonly RegionAsk[],
  regions: readonly string[],
  now: number,
): RegionAsk[] | null {
  const week = weekOf(now);
  const current = former.filter((ask) => isCurrent(ask.week, now));
  const fresh = current.filter((ask) => ask.week === week).map(({ region }) => region);
  const added = [...new Set(regions)]
    .filter((region) => !fresh.includes(region))
    .slice(0, Math.max(0, mostRegionsOfOne - fresh.length));
  if (added.length === 0) return null;
  const kept = current.filter(({ region }) => !added.includes(region));
  const asks = [...added.map((region) => ({ region, week })), ...kept];
  return asks.sort((a, b) => b.week - a.week).slice(0, mostRegionsOfOne);
}

/** The regions that a member counts for now. */
export function regionsIn(asks: readonly RegionAsk[], now: number): string[] {
  return asks
    .filter(({ week }) => isCurrent(week, now))
    .map(({ region }) => region)
    .sort();
}

/** All asks for a region that count now. */
export function currentAsks(region: string, now: number): RegionAsk[] {
  return Array.from({ length: countsForWeeks }, (_, ago) => ({ region, week: weekOf(now) - ago }));
}

/** An ask as it is stored. */
export function toKey({ region, week }: RegionAsk): string {
  return `${region}:${week}`;
}

export function fromKey(key: string): RegionAsk {
  const [region = '', week] = key.split(':');
  return { region, week: Number(week) };
}
