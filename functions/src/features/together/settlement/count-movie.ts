import { isDeepStrictEqual } from 'node:util';
import { type JoinedChallenge, type Player, withWatchesOf } from '#core/players/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { fitsIn, progressWith, splitFinished, withChallenges } from '../challenges/index.ts';
import type { Settlement } from './settlement.ts';

/** Counts, by a player's deciding watches of a movie, whether they have seen it and for what it counts. */
export function countMovie(
  before: Player,
  movieId: number,
  watches: readonly WatchEvent[],
  now: number,
): Pick<Settlement, 'player' | 'changed' | 'flipped' | 'finished'> {
  const { finished, open } = splitFinished(before, now);
  const recounted = open.map((joined) => withMovieCounted(joined, movieId, watches, now));
  const changed = recounted.filter((joined, index) => joined !== open[index]);
  const player = withWatchesOf(before, movieId, watches);
  return {
    player: changed.length + finished.length > 0 ? withChallenges(player, recounted) : player,
    changed,
    flipped: recounted.filter((joined, index) => joined.isCompleted !== open[index]!.isCompleted),
    finished,
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
  const counts = live.length > 0;
  const { undone: undoneBefore = [], ...before } = joined;
  const counting = new Set(before.moviesWatched);
  if (counts) counting.add(movieId);
  else counting.delete(movieId);
  const ever = [...before.moviesWatched, ...undoneBefore, ...(fitting.length > 0 ? [movieId] : [])];
  const progress = progressWith(joined.challenge, counting, ever);
  if (isDeepStrictEqual([progress.moviesWatched, progress.undone], [before.moviesWatched, joined.undone])) {
    return watches.some(({ withdrawn }) => withdrawn) ? withLaterCompletion(joined, live) : joined;
  }
  // If it stays completed after a withdrawal, newer watches complete it, which can be withdrawn for longer.
  const stillDecided = counts ? joined.completedAt : null;
  const completedAt = progress.isCompleted ? (stillDecided ?? now) : null;
  return { ...before, ...progress, completedAt };
}

/** Dates a completion no earlier than the watches it rests on after a withdrawal. */
function withLaterCompletion(joined: JoinedChallenge, live: readonly WatchEvent[]): JoinedChallenge {
  const newest = Math.max(...live.map(({ recordedAt }) => recordedAt));
  if (joined.completedAt === null || newest <= joined.completedAt) return joined;
  return { ...joined, completedAt: newest };
}
