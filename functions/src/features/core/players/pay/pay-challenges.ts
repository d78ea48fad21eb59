import { challengeXp } from '@cine/contract/game/pay/made-xp';
import { challengePay } from '@cine/contract/game/pay/rewards';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { Due } from '../../ledger/index.ts';
import type { JoinedChallenge, Player } from '../player.ts';
import { findUncertainSources } from './forgotten-pay.ts';
import type { Till } from './till.ts';

type FlippedChallenges = {
  /** Challenges that were completed, or no longer are. */
  flippedChallenges: readonly JoinedChallenge[];
  /** Flipped challenges that may have paid before, all by default; if another has, the transaction fails. */
  mayHavePaid?: readonly JoinedChallenge[];
};

/**
 * The challenges whose last entries must be read before paying: the player may have forgotten what they paid.
 */
export function sourcesOfChallenges(
  player: Player,
  { flippedChallenges, mayHavePaid = flippedChallenges }: FlippedChallenges,
  now: number,
): string[] {
  return findUncertainSources(
    player,
    mayHavePaid.map(({ challenge }) => sourceOf.challenge(challenge.id)),
    now,
  );
}

/** Pays or takes back challenges whose completion changed. */
export function payChallenges(
  till: Till,
  { flippedChallenges }: Pick<FlippedChallenges, 'flippedChallenges'>,
): void {
  for (const joined of flippedChallenges) {
    const paid = till.paidBy(sourceOf.challenge(joined.challenge.id));
    // A challenge grants once, and what it granted never grows.
    const due = joined.isCompleted ? (paid ?? dueFor(joined, till.player, till.today)) : null;
    till.payDifference(paid, due);
  }
}

/** A challenge made by a member pays at most the rest of the week's budget, and no coins. */
function dueFor({ challenge }: JoinedChallenge, player: Player, date: string): Due {
  const { xpReward, makerId } = challenge;
  const source = sourceOf.challenge(challenge.id);
  if (makerId === null) return { source, reward: 'challenge', date, ...challengePay(xpReward) };
  return { source, reward: 'own-challenge', date, xp: challengeXp(challenge, player, date), coins: 0 };
}
