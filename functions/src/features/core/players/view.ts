/** Progress as answers show it. */
import { challengeXp } from '@cine/contract/game/pay/made-xp';
import type { RecentMovieView } from '@cine/contract/operations/core/players';
import type { Challenge, UserProgress } from '@cine/contract/operations/together/challenges';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { type JoinedChallenge, type Player, type RecentMovie, todayOf } from './player.ts';

/** A challenge's progress, with what it would pay its player now if that is less than its reward. */
export function progressView(
  joined: JoinedChallenge,
  player: Pick<Player, 'paid' | 'timeZone'>,
  now: number,
): UserProgress {
  return { ...joinedView(joined), ...(!joined.isCompleted && paysOnly(joined.challenge, player, now)) };
}

/** What completing a challenge now would pay a player, where that is less than its reward. */
export function paysOnly(
  challenge: Pick<Challenge, 'xpReward' | 'makerId'>,
  player: Pick<Player, 'paid' | 'timeZone'>,
  now: number,
): Pick<UserProgress, 'paysOnly'> {
  const xp = challengeXp(challenge, player, todayOf(player, now));
  return xp < challenge.xpReward ? { paysOnly: { xp, because: 'week' } } : {};
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
