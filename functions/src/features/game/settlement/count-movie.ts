import { isDeepStrictEqual } from 'node:util';
import { type JoinedChallenge, type Player, withWatchesOf } from '#core/players/index.ts';
import { fitsIn, progressWith, splitFinished, withChallenges } from '#together/challenges/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import type { Settlement } from './settlement.ts';

/** Counts, by a player's deciding watches of a movie, whether they have seen it and for what it counts. */
export function countMovie(
  former: Player,
  movieId: number,
  watches: readonly WatchEvent[],
  now: number,
): Pick<Settlement, 'player' | 'changedChallenges' | 'flippedChallenges' | 'finishedChallenges'> {
  const { finished, open } = splitFinished(former, now);
  const recounted = open.map((joined) => withMovieCounted(joined, movieId, watches, now));
  const changed = recounted.filter((joined, index) => joined !== open[index]);
  const player = withWatchesOf(former, movieId, watches);
  return {
    player: changed.length + finished.length > 0 ? withChallenges(player, recounted) : player,
    changedChallenges: changed,
    flippedChallenges: recounted.filter((joined, index) => joined.isCompleted !== open[index]!.isCompleted),
    finishedChallenges: finished,
  };
}

/** The challenge after one movie was counted; the same object if nothing changed. */
export function withMovieCounted(
  joined: JoinedChallenge,
  movieId: number,
  watches: readonly WatchEvent[],
  now: number,
): JoinedChallenge {
  const fitting = watches.filter(fitsIn(joined));
  const live = fitting.filter(({ withdrawn }) => !withdrawn);
  const { undone = [], ...rest } = joined;
  const everCounted = [...joined.moviesWatched, ...undone, ...(fitting.length > 0 ? [movieId] : [])];
  const counted = countedMovies(joined, movieId, live.length > 0);
  const progress = progressWith(joined.challenge, counted, everCounted);
  if (isDeepStrictEqual([progress.moviesWatched, progress.undone], [joined.moviesWatched, joined.undone])) {
    return watches.some(({ withdrawn }) => withdrawn) ? withLaterCompletion(joined, live) : joined;
  }
  const completedAt = progress.isCompleted ? completionDate(joined, live.length > 0, now) : null;
  return { ...rest, ...progress, completedAt };
}

/** The movies that count for a challenge, with or without one of them. */
function countedMovies({ moviesWatched }: JoinedChallenge, movieId: number, isCounted: boolean): Set<number> {
  const others = moviesWatched.filter((id) => id !== movieId);
  return new Set(isCounted ? [...moviesWatched, movieId] : others);
}

/** The date it has; now if the movie completes it, or if it stays complete without the movie. */
function completionDate({ completedAt }: JoinedChallenge, isCounted: boolean, now: number): number {
  return isCounted ? (completedAt ?? now) : now;
}

/** Dates a completion no earlier than the watches it rests on after a withdrawal. */
function withLaterCompletion(joined: JoinedChallenge, live: readonly WatchEvent[]): JoinedChallenge {
  const newest = Math.max(...live.map(({ recordedAt }) => recordedAt));
  if (joined.completedAt === null || newest <= joined.completedAt) return joined;
  return { ...joined, completedAt: newest };
}
