import type { Challenge } from '@cine/contract/operations/challenges';
import { type LedgerEntry, settle } from './ledger.ts';
import { type JoinedChallenge, madeXpLeft, type Player, withMadeXp, withXp } from './player.ts';

/** The idempotency key of a challenge's XP: one grant per challenge, whatever its version. */
export function sourceOf({ id }: Pick<Challenge, 'id'>): string {
  return `challenge:${id}`;
}

export type SettledXp = { player: Player; entries: LedgerEntry[] };

/**
 * The player after the XP of challenges was settled, and the entries to append, given those so far. A member's
 * challenge grants at most what its day has left, only once.
 */
export function settleXp(
  player: Player,
  turned: readonly JoinedChallenge[],
  ledgers: readonly (readonly LedgerEntry[])[],
  now: number,
): SettledXp {
  const entries: LedgerEntry[] = [];
  let settled = player;
  for (const [index, { challenge, isCompleted }] of turned.entries()) {
    const { xpReward, makerId } = challenge;
    const isMade = makerId !== null;
    const reward = isMade ? Math.min(xpReward, madeXpLeft(settled, now)) : xpReward;
    const entry = settle(sourceOf(challenge), ledgers[index]!, isCompleted, reward, settled.totalXp, now);
    if (!entry) continue;
    settled = withXp(settled, entry);
    if (isMade && entry.kind === 'granted') settled = withMadeXp(settled, entry);
    entries.push(entry);
  }
  return { player: settled, entries };
}
