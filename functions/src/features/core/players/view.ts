import { challengeXp } from '@cine/contract/game/pay/made-xp';
import type { RecentMovieView } from '@cine/contract/operations/core/players';
import type { UserProgress } from '@cine/contract/operations/together/challenges';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { type JoinedChallenge, type Player, type RecentMovie, todayOf } from './player.ts';

/** A challenge's progress, with what it would pay its player now if that is less than its reward. */
export function progressView(
  joined: JoinedChallenge,
  player: Pick<Player, 'paid' | 'timeZone'>,
  now: number,
): UserProgress {
  const { challenge, isCompleted } = joined;
  const xp = challengeXp(challenge, player, todayOf(player, now));
  const isLess = !isCompleted && xp < challenge.xpReward;
  return { ...joinedView(joined), ...(isLess && { paysOnly: { xp, because: 'week' as const } }) };
}

/** A challenge with its player's progress alone. */
export function joinedView({
  undone: _undone,
  joinedAt,
  completedAt,
  ...joined
}: JoinedChallenge): Omit<UserProgress, 'paysOnly'> {
  return {
    ...joined,
    currentCount: joined.moviesWatched.length,
    joinedAt: toInstant(joinedAt),
    completedAt: toInstantOrNull(completedAt),
  };
}

export function recentMovieView(movie: RecentMovie): RecentMovieView {
  return { ...movie, at: toInstant(movie.at) };
}
