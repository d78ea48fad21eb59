import { newMilestones } from '@cine/contract/game/milestones';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { Till } from './till.ts';

/**
 * Pays the milestones of the levels that the player has reached, each once ever, even if the level falls
 * later, with the movies that led there, if any did.
 */
export function payMilestones(till: Till, movieIds: readonly number[] = []): void {
  const { level, milestones: paid } = till.player;
  const reached = newMilestones(level, paid);
  if (reached.length === 0) return;
  till.player = { ...till.player, milestones: [...paid, ...reached.map((each) => each.level)] };
  for (const each of reached) {
    const source = sourceOf.milestone(each.level);
    const due = { source, reward: 'milestone', date: till.today, xp: 0, coins: each.coins } as const;
    till.payDifference(null, { ...due, ...(movieIds.length > 0 && { by: [...movieIds] }) });
  }
}
