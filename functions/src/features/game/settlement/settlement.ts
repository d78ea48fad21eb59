import type { LedgerEntry } from '#core/ledger/index.ts';
import type { FlippedWeekly, JoinedChallenge, Player } from '#core/players/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import type { SteppedChallenge } from './recent-movies/recent-movie-steps.ts';

/** A player's watches of some movies, and what they counted for and paid so far; each step adds to it. */
export type Settlement = {
  readonly uid: string;
  readonly movieIds: readonly number[];
  /** All watches of these movies that decide anything, as they are now. */
  readonly watches: readonly WatchEvent[];
  readonly now: number;
  readonly before: Player;
  /** The player after the steps so far; the same object as `before` if nothing changed. */
  readonly player: Player;
  /** Challenges whose progress changed. */
  readonly changedChallenges: readonly JoinedChallenge[];
  /** Those of them that were completed, or no longer are. */
  readonly flippedChallenges: readonly JoinedChallenge[];
  /** Challenges that nothing can change any more, which leave the player. */
  readonly finishedChallenges: readonly JoinedChallenge[];
  /** Challenges that were finished and are under way again. */
  readonly resumedChallenges: readonly JoinedChallenge[];
  /** The weekly challenges that the watches concern. */
  readonly weekly: readonly SteppedChallenge[];
  readonly flippedWeekly: readonly FlippedWeekly[];
  readonly entries: readonly LedgerEntry[];
};

/** A settlement in which nothing is counted or paid yet. */
export function beginSettlement(
  { uid, movieIds, watches, now }: Pick<Settlement, 'uid' | 'movieIds' | 'watches' | 'now'>,
  before: Player,
): Settlement {
  return {
    uid,
    movieIds,
    watches,
    now,
    before,
    player: before,
    changedChallenges: [],
    flippedChallenges: [],
    finishedChallenges: [],
    resumedChallenges: [],
    weekly: [],
    flippedWeekly: [],
    entries: [],
  };
}
