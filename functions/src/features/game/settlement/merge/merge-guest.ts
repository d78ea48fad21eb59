/** Merges a guest's challenges and unsettled movies into a member's. */
import { maxHeldChallenges } from '@cine/contract/operations/together/challenges';
import type { JoinedChallenge, Player } from '#core/players/index.ts';
import {
  assertRoom,
  isFinished,
  progressOf,
  progressWith,
  splitFinished,
  withChallenges,
} from '#together/challenges/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { completedAtBy } from '../recount/deciding.ts';

/**
 * A challenge of member and guest, recounted from all watches. A completed version wins, then one that can
 * still be completed, then the member's.
 */
export function mergedChallenge(
  own: JoinedChallenge | null,
  brought: JoinedChallenge | null,
  watches: readonly WatchEvent[],
  now: number,
): JoinedChallenge | null {
  const parts = [own, brought].filter((part) => part !== null);
  const joinedAt = Math.min(...parts.map((part) => part.joinedAt));
  const recounted = parts.map((part) => {
    // The member's progress may be newer than the watches at hand.
    const { moviesWatched, undone = [], ...rest } = part;
    const before = part === own ? { moviesWatched, undone } : { moviesWatched: [], undone: [] };
    const recount = progressOf({ ...part, joinedAt }, watches);
    const counting = new Set([...before.moviesWatched, ...recount.moviesWatched]);
    const progress = progressWith(part.challenge, counting, [...before.undone, ...(recount.undone ?? [])]);
    const completedAt = progress.isCompleted ? (completedAtBy({ ...part, joinedAt }, watches) ?? now) : null;
    return { ...rest, joinedAt, ...progress, completedAt };
  });
  const [first = null] = recounted;
  return (
    recounted.find((each) => each.isCompleted) ?? recounted.find((each) => !isFinished(each, now)) ?? first
  );
}

/** Movies whose watches differ from a player's progress, ascending. */
export function unsettledMovies({ challenges }: Player, watches: readonly WatchEvent[]): number[] {
  const differing = Object.values(challenges).flatMap((joined) => {
    const counted = progressOf(joined, watches).moviesWatched;
    const listed = joined.moviesWatched;
    return [...counted.filter((id) => !listed.includes(id)), ...listed.filter((id) => !counted.includes(id))];
  });
  return [...new Set(differing)].sort((a, b) => a - b);
}

/** Throws `challenges-too-many` if a member has no room for the challenges that a guest brings. */
export function assertRoomForGuest(member: Player, guest: Player, now: number): void {
  const { open } = splitFinished(member, now);
  const ids = new Set(open.map(({ challenge }) => challenge.id));
  const brought = splitFinished(guest, now).open.filter(({ challenge }) => !ids.has(challenge.id));
  // The last challenge that is brought needs room along with all others.
  if (brought.length > 0) assertRoom([...open, ...brought.slice(1)]);
}

/** A merge isn't refused for what the member joined meanwhile: documents have twice the room. */
export const maxMergedChallenges = 2 * maxHeldChallenges;

/** The player with a merged challenge, for which the limit of challenges under way doesn't apply. */
export function withMergedChallenge(player: Player, merged: JoinedChallenge, now: number): Player {
  const others = Object.values(player.challenges).filter(
    ({ challenge }) => challenge.id !== merged.challenge.id,
  );
  if (isFinished(merged, now)) return withChallenges(player, others);
  assertRoom(others, maxMergedChallenges);
  return withChallenges(player, [...others, merged]);
}
