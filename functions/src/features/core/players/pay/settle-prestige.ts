import type { Player } from '../player.ts';
import type { Settled } from './settle-movie.ts';
import { openTill } from './till.ts';

/** Begins again at level 1: levels count from the player's XP by now, which the entry's source says. */
export function settlePrestige(former: Player, today: string, now: number): Settled {
  const prestige = { stars: former.prestige.stars + 1, from: former.totalXp };
  const till = openTill({ ...former, prestige }, now);
  const source = `prestige:${prestige.stars}:${prestige.from}`;
  till.settle(null, { source, reward: 'prestige', date: today, xp: 0, coins: 0 });
  return { player: till.player(), entries: till.entries };
}
