import { newMilestones } from '@cine/contract/game/milestones';
import { sourceOf } from '@cine/contract/game/pay/sources';
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
    const source = sourceOf.milestone(each.level);
    const due = { source, reward: 'milestone', date: till.today, xp: 0, coins: each.coins } as const;
    till.settle(null, { ...due, ...(by.length > 0 && { by: [...by] }) });
  }
}
