import type { Challenge } from '@cine/contract/challenges';
import {
  type JoinedChallenge,
  type LedgerEntry,
  madeXpLeft,
  type Player,
  settle,
  withConcessions,
  withMadeXp,
  withSeen,
  withXp,
} from '../players/index.ts';
import type { WatchEvent } from '../watches/index.ts';
import { bySettled, withChallenges } from './participation.ts';
import { withMovie } from './progress.ts';

/** The idempotency key of a challenge's XP: one grant for each challenge, whatever its version. */
export function sourceOf({ id }: Pick<Challenge, 'id'>): string {
  return `challenge:${id}`;
}

/** What a movie's watches made of a player. Unchanged, the player is the same object. */
export type Followed = {
  player: Player;
  /** Challenges whose progress is another. */
  changed: JoinedChallenge[];
  /** Those of them that were completed or undone, whose XP is to be settled next. */
  turned: JoinedChallenge[];
  /** Challenges that leave the player for good because nothing can change them any more. */
  settled: readonly JoinedChallenge[];
};

/**
 * Settles, from all a player's watches of one movie, whether they have seen it and for which challenges it counts. If
 * the movie `mayMakeRoom`, from all their watches.
 */
export function followMovie(
  former: Player,
  movieId: number,
  watches: readonly WatchEvent[],
  now: number,
): Followed {
  const seen = watches.some((watch) => watch.movieId === movieId && !watch.withdrawn);
  const { settled, kept } = bySettled(former, now);
  const followed = kept.map((joined) => withMovie(joined, movieId, watches, now));
  const changed = followed.filter((joined, index) => joined !== kept[index]);
  const player = withConcessions(withSeen(former, movieId, seen), movieId, watches);
  return {
    player: changed.length + settled.length > 0 ? withChallenges(player, followed) : player,
    changed,
    turned: followed.filter((joined, index) => joined.isCompleted !== kept[index]!.isCompleted),
    settled,
  };
}

/**
 * The player once the XP of challenges is settled, and the entries to append; `ledgers` are theirs so far. A challenge
 * made by a member grants no more than its day has left, and for good; what is taken or returned does not count again.
 */
export function settleXp(
  player: Player,
  turned: readonly JoinedChallenge[],
  ledgers: readonly (readonly LedgerEntry[])[],
  now: number,
): { player: Player; entries: LedgerEntry[] } {
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
