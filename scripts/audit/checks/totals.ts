/** Checks that a player's XP, coins and level are the sums of their entries. */
import { levelOf, noPrestige, type Prestige, xpOfLevels } from '@cine/contract/game/level';
import { partsOf } from '@cine/contract/game/pay/sources';
import type { Fault } from '../fault.ts';
import { type Entry, placeOf, playerPath, type Stored } from '../stored-user.ts';
import type { Check } from './check.ts';

/** What a player has is the sum of their entries, and the level follows from the XP. */
export const totals: Check = (user) => {
  const { totalXp, coins, level, prestige } = user.player;
  const due = prestigeOf(user.entries);
  const reached = levelOf(xpOfLevels({ totalXp, prestige: due }));
  const sums = totalsOf(user.entries);
  const path = playerPath(user);
  return [
    ...(totalXp === sums.totalXp ? [] : [`has ${totalXp} XP, and its entries add up to ${sums.totalXp}`]),
    ...(coins === sums.coins ? [] : [`has ${coins} coins, and its entries add up to ${sums.coins}`]),
    ...(prestige.stars === due.stars && prestige.from === due.from
      ? []
      : [`has ${starsOf(prestige)}, and its entries say ${starsOf(due)}`]),
    ...(level === reached ? [] : [`is at level ${level}, and ${totalXp} XP are ${reached}`]),
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

/** How often a player began again, and from which XP on the last time, by entries: `prestige:{star}:{XP}`. */
function prestigeOf(entries: readonly Entry[]): Prestige {
  const begun = entries
    .filter(({ reward }) => reward === 'prestige')
    .map(({ source }) => partsOf(source).map(Number))
    .map(([stars = 0, from = 0]) => ({ stars, from }));
  return begun.reduce((last, each) => (each.stars > last.stars ? each : last), noPrestige);
}

function starsOf({ stars, from }: Prestige): string {
  return `${stars} stars since ${from} XP`;
}

/** Nobody has less than nothing. Looks at what is stored, as no reader accepts it. */
export function purse({ path, data }: Stored): Fault[] {
  if (placeOf(path)?.of !== 'players/{}') return [];
  const { coins, totalXp } = data;
  return [
    ...(Number(coins) < 0 ? [`has ${coins} coins, less than nothing`] : []),
    ...(Number(totalXp) < 0 ? [`has ${totalXp} XP, less than nothing`] : []),
  ].map((what) => ({ path, what }));
}
