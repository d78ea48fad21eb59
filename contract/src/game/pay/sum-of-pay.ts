import type { Pay } from './rewards.ts';

/** What several things pay in all. */
export function sumOfPay(all: readonly Pay[]): Pay {
  return all.reduce((sum, { xp, coins }) => ({ xp: sum.xp + xp, coins: sum.coins + coins }), {
    xp: 0,
    coins: 0,
  });
}
