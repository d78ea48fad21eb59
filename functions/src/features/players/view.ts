import type { UserProgress } from '@cine/contract/operations/challenges';
import { toInstant, toInstantOrNull } from '../../platform/time/instant.ts';
import type { JoinedChallenge } from './player.ts';

/** A player's progress in a challenge, as its owner sees it. */
export function progressView({
  undone: _undone,
  joinedAt,
  completedAt,
  ...joined
}: JoinedChallenge): UserProgress {
  return {
    ...joined,
    currentCount: joined.moviesWatched.length,
    joinedAt: toInstant(joinedAt),
    completedAt: toInstantOrNull(completedAt),
  };
}
