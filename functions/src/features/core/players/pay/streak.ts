/** How long a player's streak was on each date. */
import { allKept } from '@cine/contract/game/active-days';
import { dayOf } from '@cine/contract/game/local-days';
import { streaksOf } from '@cine/contract/game/streak-days';
import type { Player } from '../player.ts';

/** Keepers are known of today and of this many days before it; watches change for two days at most. */
export const recentDays = 8;

/** How many days the streak has on each of its dates; 0 on a date that wasn't kept. */
export function streakOfDates({ days, short }: Pick<Player, 'days' | 'short'>): (date: string) => number {
  const streaks = streaksOf(allKept(days), new Set(short.days));
  const lengths = new Map(streaks.days.map(({ day, length }) => [day, length]));
  return (date) => lengths.get(dayOf(date)) ?? 0;
}
