import type { UserProgress } from '@cine/contract/operations/game/challenges';
import type { EveningView } from '@cine/contract/operations/game/players';
import { toInstant, toInstantOrNull } from '../../platform/time/instant.ts';
import type { Evening } from './evenings.ts';
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

/** An evening, as its owner sees it. */
export function eveningView(evening: Evening): EveningView {
  return { ...evening, at: toInstant(evening.at) };
}
