import { maxHeldChallenges } from '@cine/contract/operations/together/challenges';
import { type JoinedChallenge, type Player, withWatchesOf } from '#core/players/index.ts';
import { isFinished, progressOf, settlingMs, withChallenges } from '#together/challenges/index.ts';
import { decidingWatches, type WatchEvent } from '#watching/watches/index.ts';
import type { Settlement } from '../settlement.ts';
import { completedAtBy } from './deciding.ts';

/** Whether a promotion may change a challenge's progress; `watches` are the movie's, as they are now. */
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
 * The player as if some movies' watches had always been these; `watches` also has others that decide.
 * Changed challenges that stay finished are written again.
 */
export function repointedPlayer(
  former: Player,
  finished: readonly JoinedChallenge[],
  movieIds: readonly number[],
  watches: readonly WatchEvent[],
  now: number,
): Pick<
  Settlement,
  'player' | 'changedChallenges' | 'flippedChallenges' | 'finishedChallenges' | 'resumedChallenges'
> {
  const ofMovies = watches.filter(({ movieId }) => movieIds.includes(movieId));
  const concerns = (joined: JoinedChallenge) => isConcerned(joined, movieIds, ofMovies);
  const held = Object.values(former.challenges);
  const recountedHeld = held.map((joined) => (concerns(joined) ? recount(joined, watches) : joined));
  const concernedFinished = finished.filter(concerns);
  const recountedFinished = concernedFinished.map((joined) => recount(joined, watches));

  const room = Math.max(0, maxHeldChallenges - recountedHeld.length);
  const resumed = recountedFinished.filter((joined) => mayResume(joined, recountedHeld, now)).slice(0, room);
  const ofMovie = (id: number) => decidingWatches(ofMovies.filter(({ movieId }) => movieId === id));
  const player = movieIds.reduce((current, id) => withWatchesOf(current, id, ofMovie(id)), former);
  const before = [...held, ...concernedFinished];
  const after = [...recountedHeld, ...recountedFinished];
  return {
    player: withChallenges(player, [...recountedHeld, ...resumed]),
    changedChallenges: after.filter((joined, index) => joined !== before[index]),
    flippedChallenges: after.filter((joined, index) => joined.isCompleted !== before[index]!.isCompleted),
    finishedChallenges: recountedFinished.filter((joined) => !resumed.includes(joined)),
    resumedChallenges: resumed,
  };
}

/** Whether a finished challenge may change again: not one joined again since, in a newer version. */
function mayResume(joined: JoinedChallenge, held: readonly JoinedChallenge[], now: number): boolean {
  return !isFinished(joined, now) && !held.some(({ challenge }) => challenge.id === joined.challenge.id);
}

/** A challenge's progress from all watches. Those recorded after it was finished don't count. */
function recount(joined: JoinedChallenge, watches: readonly WatchEvent[]): JoinedChallenge {
  const by = completedAtBy(joined, watches);
  const completedAt = by === null ? null : Math.max(by, joined.completedAt ?? by);
  const until = completedAt === null ? Number.POSITIVE_INFINITY : completedAt + settlingMs;
  const inTime = watches.filter(({ recordedAt }) => recordedAt <= until);
  const { undone: _undone, ...rest } = joined;
  const { currentCount: _count, ...progress } = progressOf(joined, inTime);
  return { ...rest, ...progress, completedAt };
}
