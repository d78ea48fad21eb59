import { challengeXp } from '@cine/contract/game/pay/made-xp';
import { challengePay } from '@cine/contract/game/rewards';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import type { JoinedChallenge, Player } from '../player.ts';
import { type Due, type LedgerEntry, paidAfter } from './ledger.ts';
import type { Settled } from './settle-movie.ts';
import { openTill } from './till.ts';

const prefix = 'challenge:';

/** The idempotency key of a challenge's pay: one grant per challenge, whatever its version. */
export function sourceOf({ id }: Pick<Challenge, 'id'>): string {
  return prefix + id;
}

/** The challenge that an entry says is completed; null if it doesn't. */
export function completedChallenge({ source, kind }: Pick<LedgerEntry, 'source' | 'kind'>): string | null {
  return kind === 'taken' || !source.startsWith(prefix) ? null : source.slice(prefix.length);
}

/**
 * Settles the pay of challenges whose completion changed, from the last entry of each: returns the player and
 * the entries to append. `date` is the user's local date.
 */
export function settleChallenges(
  player: Player,
  turned: readonly JoinedChallenge[],
  last: ReadonlyMap<string, LedgerEntry>,
  date: string,
  now: number,
): Settled {
  const till = openTill(player, now);
  for (const joined of turned) {
    const source = sourceOf(joined.challenge);
    const before = last.get(source);
    const paid = till.paidBy(source) ?? (before ? paidAfter(before) : null);
    // A challenge grants once, and what it granted never grows.
    const due = joined.isCompleted ? (paid ?? dueFor(joined, till.player(), date)) : null;
    till.settle(paid, due);
  }
  return { player: till.player(), entries: till.entries };
}

/** A challenge made by a member pays at most the rest of the week's budget, and no coins. */
function dueFor({ challenge }: JoinedChallenge, player: Player, date: string): Due {
  const { xpReward, makerId } = challenge;
  const source = sourceOf(challenge);
  if (makerId === null) return { source, reward: 'challenge', date, ...challengePay(xpReward) };
  return { source, reward: 'own-challenge', date, xp: challengeXp(challenge, player, date), coins: 0 };
}
