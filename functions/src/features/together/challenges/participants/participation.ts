/** A player's challenges: joins, finishes and drops them (at most `maxActiveChallenges`). */
import {
  type Challenge,
  maxActiveChallenges,
  maxHeldChallenges,
} from '@cine/contract/operations/together/challenges';
import type { JoinedChallenge, Player } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { isFinished } from '../progress.ts';

export function joinedChallengeIn({ challenges }: Player, challengeId: string): JoinedChallenge | null {
  // The caller chooses the id, and every object has a `constructor`.
  return Object.hasOwn(challenges, challengeId) ? challenges[challengeId]! : null;
}

/** The player's part in a challenge. Throws `challenge-not-joined`. */
export function requireJoined(player: Player, challengeId: string): JoinedChallenge {
  const joined = joinedChallengeIn(player, challengeId);
  if (!joined) throw new AppError('challenge-not-joined');
  return joined;
}

/**
 * The player after joining, with progress from `lastRecordedAt` on, and the challenges that leave them as
 * nothing can change those any more. Throws `challenge-over` and `challenges-too-many`.
 */
export function addChallenge(
  player: Player,
  challenge: Challenge,
  lastRecordedAt: number | null,
  now: number,
): { player: Player; joined: JoinedChallenge; finished: readonly JoinedChallenge[] } {
  if (challenge.season && Date.parse(challenge.season.to) <= now) throw new AppError('challenge-over');
  const { finished, open } = splitFinished(player, now);
  if (open.filter((other) => !other.isCompleted).length >= maxActiveChallenges) {
    throw new AppError('challenges-too-many', { limit: maxActiveChallenges });
  }
  assertRoom(open);
  const joinedAt = lastRecordedAt === null ? now : Math.max(now, lastRecordedAt + 1);
  const joined = { challenge, joinedAt, moviesWatched: [], isCompleted: false, completedAt: null };
  return { player: withChallenges(player, [...open, joined]), joined, finished };
}

/** Throws `challenges-too-many` if the player's document has no more room. */
export function assertRoom(held: readonly JoinedChallenge[], limit = maxHeldChallenges): void {
  if (held.length >= limit) throw new AppError('challenges-too-many', { limit });
}

/** The player's challenges: those that nothing can change any more, and the others. */
export function splitFinished(
  { challenges }: Player,
  now: number,
): Record<'finished' | 'open', readonly JoinedChallenge[]> {
  const all = Object.values(challenges);
  const finished = all.filter((joined) => isFinished(joined, now));
  return { finished, open: all.filter((joined) => !finished.includes(joined)) };
}

/** The player after giving a challenge up. Throws `challenge-completed` for a completed one. */
export function dropChallenge(player: Player, challengeId: string): Player {
  const joined = requireJoined(player, challengeId);
  if (joined.isCompleted) throw new AppError('challenge-completed');
  return withChallenges(
    player,
    Object.values(player.challenges).filter((other) => other !== joined),
  );
}

export function withChallenges(player: Player, challenges: readonly JoinedChallenge[]): Player {
  return {
    ...player,
    challenges: Object.fromEntries(challenges.map((joined) => [joined.challenge.id, joined])),
  };
}
