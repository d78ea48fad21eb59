import { newMilestones } from '@cine/contract/game/milestones';
import type { Till } from './till.ts';

/**
 * Pays the milestones that the player's level has reached, each only once ever: it stays if the level falls.
 * `by` has the movies that led there, if it was movies.
 */
export function settleMilestones(till: Till, by: readonly number[] = []): void {
  const { level, milestones: paid } = till.player;
  const reached = newMilestones(level, paid);
  if (reached.length === 0) return;
  till.player = { ...till.player, milestones: [...paid, ...reached.map((each) => each.level)] };
  for (const each of reached) {
    const due = { source: `level:${each.level}`, reward: 'milestone', date: till.today, xp: 0 } as const;
    till.settle(null, { ...due, coins: each.coins, ...(by.length > 0 && { by: [...by] }) });
  }
}
