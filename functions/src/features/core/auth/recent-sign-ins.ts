/** A member's last sign-ins, and which of them are told as being on a new device. */
import { day } from '@cine/contract/time';
import type { RecentSignIn, RecentSignIns } from './documents.ts';

/** How many are kept. */
export const keptSignIns = 20;

/** More new devices within a day would be a flood of mails. */
const toldWithinADay = 3;

/**
 * With a sign-in that a call had; null if nothing changes. The first is on no new device, nor is one from
 * before sign-ins were kept.
 */
export function withSignIn(
  former: RecentSignIns | null,
  seen: Omit<RecentSignIn, 'isNew'>,
  now: number,
): RecentSignIns | null {
  if (!former) return { since: now, latest: [{ ...seen, isNew: false }] };
  const { since, latest } = former;
  if (latest.some(({ at }) => at === seen.at)) return null;
  const isNew = seen.at > since && !isKnown(latest, seen) && countTold(latest, seen.at) < toldWithinADay;
  const all = [...latest, { ...seen, isNew }].sort((a, b) => b.at - a.at).slice(0, keptSignIns);
  return all.some(({ at }) => at === seen.at) ? { since, latest: all } : null;
}

/** By its id; without one, by its kind among those without. */
function isKnown(
  latest: readonly RecentSignIn[],
  { device, kind }: Pick<RecentSignIn, 'device' | 'kind'>,
): boolean {
  return latest.some((each) => each.device === device && (device !== null || each.kind === kind));
}

function countTold(latest: readonly RecentSignIn[], at: number): number {
  return latest.filter((each) => each.isNew && Math.abs(at - each.at) < day).length;
}
