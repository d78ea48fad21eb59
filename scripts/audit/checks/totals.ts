import { levelOf } from '@cine/contract/game/level';
import { playerPath } from '../life.ts';
import type { Check } from './check.ts';

/** What a player has is the sum of their entries, and the level follows from the XP. */
export const totals: Check = (life) => {
  const { totalXp, coins, level } = life.player;
  const sums = totalsOf(life.entries);
  const path = playerPath(life);
  return [
    ...(totalXp === sums.totalXp ? [] : [`has ${totalXp} XP, and its entries add up to ${sums.totalXp}`]),
    ...(coins === sums.coins ? [] : [`has ${coins} coins, and its entries add up to ${sums.coins}`]),
    ...(level === levelOf(totalXp)
      ? []
      : [`is at level ${level}, and ${totalXp} XP are ${levelOf(totalXp)}`]),
  ].map((what) => ({ path, what }));
};

/** The XP and coins of some entries together. */
export function totalsOf(entries: readonly { xp: number; coins: number }[]): {
  totalXp: number;
  coins: number;
} {
  return entries.reduce((sum, { xp, coins }) => ({ totalXp: sum.totalXp + xp, coins: sum.coins + coins }), {
    totalXp: 0,
    coins: 0,
  });
}
