import { allKept } from '@cine/contract/game/active-days';
import { dayOf } from '@cine/contract/game/local-days';
import { type StreakToday, streakOn } from '@cine/contract/game/streak';
import type { Progress } from '../../../live/data/use-progress.ts';
import { zoneOfDevice } from '../../../live/device/zone-of-device.ts';

/** How the player's streak stands today, on the calendar of their account, or of this device before their first movie. */
export function streakToday(
  progress: Pick<Progress, 'days' | 'timeZone'> | null,
  now = Date.now(),
): StreakToday {
  const { days, timeZone } = progress ?? { days: { older: [], recent: [] }, timeZone: null };
  return streakOn(dayOf(todayOf({ timeZone }, now)), allKept(days));
}

/** The date in the time zone of the player's account, or of this device before their first movie. */
export function todayOf({ timeZone }: Pick<Progress, 'timeZone'>, now: number): string {
  // Swedes write dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv', { timeZone: timeZone ?? zoneOfDevice() }).format(now);
}
