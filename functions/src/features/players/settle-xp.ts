import type { Challenge } from '@cine/contract/operations/game/challenges';
import { type LedgerEntry, settle } from './ledger.ts';
import { type JoinedChallenge, madeXpLeft, type Player, withMadeXp, withXp } from './player.ts';

const prefix = 'challenge:';

/** The idempotency key of a challenge's XP: one grant per challenge, whatever its version. */
export function sourceOf({ id }: Pick<Challenge, 'id'>): string {
  return prefix + id;
}

/** The challenge that an entry says is completed; null if it doesn't. */
export function completedBy({ source, kind }: Pick<LedgerEntry, 'source' | 'kind'>): string | null {
  return kind === 'taken' || !source.startsWith(prefix) ? null : source.slice(prefix.length);
}

export type SettledXp = { player: Player; entries: LedgerEntry[] };

/**
 * Settles the XP of challenges whose completion changed, from the last entry of each: returns the player and the entries
 * to append. A challenge made by a member grants once, and at most the rest of the day's budget.
 */
export function settleXp(
  player: Player,
  turned: readonly JoinedChallenge[],
  last: readonly (LedgerEntry | null)[],
  now: number,
): SettledXp {
  const entries: LedgerEntry[] = [];
  let settled = player;
  for (const [index, { challenge, isCompleted }] of turned.entries()) {
    const { xpReward, makerId } = challenge;
    const isMade = makerId !== null;
    const reward = isMade ? Math.min(xpReward, madeXpLeft(settled, now)) : xpReward;
    const entry = settle(sourceOf(challenge), last[index]!, isCompleted, reward, settled.totalXp, now);
    if (!entry) continue;
    settled = withXp(settled, entry);
    if (isMade && entry.kind === 'granted') settled = withMadeXp(settled, entry);
    entries.push(entry);
  }
  return { player: settled, entries };
}
