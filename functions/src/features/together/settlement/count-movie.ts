import { type JoinedChallenge, type Player, withWatchesOf } from '#core/players/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { splitFinished, withChallenges, withMovie } from '../challenges/index.ts';

/** The player after a movie's watches were counted; the same object if nothing changed. */
export type CountedMovie = {
  player: Player;
  changed: JoinedChallenge[];
  /** The changed challenges that were completed or no longer are; their XP is settled next. */
  flipped: JoinedChallenge[];
  /** Challenges that leave the player because nothing can change them any more. */
  finished: readonly JoinedChallenge[];
};

/** Counts, by a player's deciding watches of a movie, whether they have seen it and for what it counts. */
export function countMovie(
  former: Player,
  movieId: number,
  watches: readonly WatchEvent[],
  now: number,
): CountedMovie {
  const { finished, open } = splitFinished(former, now);
  const recounted = open.map((joined) => withMovie(joined, movieId, watches, now));
  const changed = recounted.filter((joined, index) => joined !== open[index]);
  const player = withWatchesOf(former, movieId, watches);
  return {
    player: changed.length + finished.length > 0 ? withChallenges(player, recounted) : player,
    changed,
    flipped: recounted.filter((joined, index) => joined.isCompleted !== open[index]!.isCompleted),
    finished,
  };
}
