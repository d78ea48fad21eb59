import { maxHeldChallenges } from '@cine/contract/challenges';
import { type JoinedChallenge, type Player, withSeen } from '../players/index.ts';
import type { WatchEvent } from '../watches/index.ts';
import { withChallenges } from './participation.ts';
import { completedBy, isSettled, progressOf, settlingMs } from './progress.ts';

/** What became of a player when a movie turned out to be another one. */
export type Repointed = {
  player: Player;
  /** Challenges whose progress is another. */
  changed: JoinedChallenge[];
  /** Those of them that were completed or undone by it, whose XP is to be settled next. */
  turned: JoinedChallenge[];
  /** Challenges that nothing can change any more, as they are to be kept. */
  finished: JoinedChallenge[];
  /** Challenges that were finished and are under way again. */
  resumed: JoinedChallenge[];
};

/** Whether a challenge's progress may be another once one movie is another, whose watches are given as they are now. */
export function isConcerned(
  joined: JoinedChallenge,
  movieIds: readonly number[],
  watches: readonly WatchEvent[],
): boolean {
  return (
    movieIds.some((id) => joined.moviesWatched.includes(id)) || progressOf(joined, watches).currentCount > 0
  );
}

/**
 * A player, and what they have finished, once a movie that they have watched turned out to be another: as if they had
 * watched that one from the beginning. `watches` are all of theirs, as they are now.
 */
export function repointed(
  former: Player,
  finished: readonly JoinedChallenge[],
  [formerId, movieId]: readonly [formerId: number, movieId: number],
  watches: readonly WatchEvent[],
  now: number,
): Repointed {
  const ofMovie = watches.filter((watch) => watch.movieId === movieId);
  const concerns = (joined: JoinedChallenge) => isConcerned(joined, [formerId, movieId], ofMovie);
  const again = (joined: JoinedChallenge) => (concerns(joined) ? recounted(joined, watches) : joined);
  const held = Object.values(former.challenges);
  const heldNow = held.map(again);
  const over = finished.filter(concerns);
  const overNow = over.map((joined) => recounted(joined, watches));

  const resumed = overNow.filter((joined) => mayResume(joined, heldNow, now)).slice(0, room(heldNow));
  const seen = ofMovie.some(({ withdrawn }) => !withdrawn);
  const player = withSeen(withSeen(former, formerId, false), movieId, seen);
  const before = [...held, ...over];
  const after = [...heldNow, ...overNow];
  return {
    player: withChallenges(player, [...heldNow, ...resumed]),
    changed: after.filter((joined, index) => joined !== before[index]),
    turned: after.filter((joined, index) => joined.isCompleted !== before[index]!.isCompleted),
    finished: overNow.filter((joined) => !resumed.includes(joined)),
    resumed,
  };
}

function room(held: readonly JoinedChallenge[]): number {
  return Math.max(0, maxHeldChallenges - held.length);
}

/** One that was joined again since, in a newer version, stays over. */
function mayResume(joined: JoinedChallenge, held: readonly JoinedChallenge[], now: number): boolean {
  return !isSettled(joined, now) && !held.some(({ challenge }) => challenge.id === joined.challenge.id);
}

/**
 * A challenge's progress from all watches. It is completed when they had completed it, or when it was said to be; what was
 * recorded after that was settled does not count for it any more.
 */
function recounted(joined: JoinedChallenge, watches: readonly WatchEvent[]): JoinedChallenge {
  const by = completedBy(joined, watches);
  const completedAt = by === null ? null : Math.max(by, joined.completedAt ?? by);
  const until = completedAt === null ? Number.POSITIVE_INFINITY : completedAt + settlingMs;
  const inTime = watches.filter(({ recordedAt }) => recordedAt <= until);
  const { moviesWatched, isCompleted } = progressOf(joined, inTime);
  return { ...joined, moviesWatched, isCompleted, completedAt };
}
