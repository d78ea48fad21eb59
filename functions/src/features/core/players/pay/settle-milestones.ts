import { newMilestones } from '@cine/contract/game/milestones';
import type { Player } from '../player.ts';
import type { Paid } from './ledger.ts';
import type { Settled } from './settle-movie.ts';
import { openTill } from './till.ts';

/**
 * Pays the milestones that the player's level has reached, each only once ever: it stays if the level falls.
 * `by` has the movies that led there, if it was movies.
 */
export function settleMilestones(former: Player, today: string, now: number, by?: Paid['by']): Settled {
  const reached = newMilestones(former.level, former.milestones);
  if (reached.length === 0) return { player: former, entries: [] };
  const milestones = [...former.milestones, ...reached.map(({ level }) => level)];
  const till = openTill({ ...former, milestones }, now);
  for (const { level, coins } of reached)
    till.settle(null, {
      source: `level:${level}`,
      reward: 'milestone',
      date: today,
      xp: 0,
      coins,
      ...(by && { by }),
    });
  return { player: till.player(), entries: till.entries };
}
