import type { UserDocument } from '@cine/contract/documents/users';
import { allKept } from '@cine/contract/game/active-days';
import { type StreakToday, streakOn } from '@cine/contract/game/streak-days';
import { dayIn, onlyZone, shortDays, withShort } from '@cine/contract/zones/zone-history';
import { serverNow } from '../../server-time.ts';
import { noProgress, type Progress } from '../use-progress.ts';

/** The time zones in which a user's days are counted. */
export type Calendar = Pick<UserDocument, 'timeZone' | 'zones'>;

/** How the player's streak stands today, on the calendar of their account. */
export function streakToday(
  progress: Pick<Progress, 'days' | 'short'> | null,
  calendar: Calendar,
  now = serverNow(),
): StreakToday {
  const { days, short: before } = progress ?? noProgress;
  // They may have travelled since their last movie.
  const short = withShort(before, shortDays(zonesOf(calendar), now), now);
  return streakOn(todayOf(calendar, now), allKept(days), new Set(short.days));
}

/** The user's day. */
export function todayOf(calendar: Calendar, now: number): number {
  return dayIn(zonesOf(calendar), now);
}

function zonesOf({ timeZone, zones = onlyZone(timeZone) }: Calendar) {
  return zones;
}
