import type { Fault } from '../fault.ts';
import { placeOf, type Stored } from '../life.ts';

/** Nobody has less than nothing. Looks at what is stored, as no reader accepts it. */
export function purse({ path, data }: Stored): Fault[] {
  if (placeOf(path)?.of !== 'players/{}') return [];
  const { coins, totalXp } = data;
  return [
    ...(Number(coins) < 0 ? [`has ${coins} coins, less than nothing`] : []),
    ...(Number(totalXp) < 0 ? [`has ${totalXp} XP, less than nothing`] : []),
  ].map((what) => ({ path, what }));
}
