/** The part of a gain that was paid, and what of it stays when its movie is undone. */
import { rewards } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { EarnedPay } from '@cine/contract/operations/together/challenges';
import { type Player, paidBy } from '#core/players/index.ts';

/** Pay that isn't for one movie alone: when that is undone, it may stay, or be taken from another's gain. */
export function sharedPay<Of extends EarnedPay>(all: readonly Of[]): Of[] {
  return all.filter(({ reward }) => !rewards[reward].ofOneMovie);
}

/** Milestones that a movie had reached before it was undone, as each is paid only once. */
export function milestonesAgain(before: Player, player: Player, movieId: number): EarnedPay[] {
  return before.milestones
    .filter((level) => level > before.level && level <= player.level)
    .flatMap((level) => {
      const paid = paidBy(player, sourceOf.milestone(level));
      return paid?.by?.includes(movieId)
        ? [{ reward: paid.reward, xp: paid.xp, coins: paid.coins, level }]
        : [];
    });
}
