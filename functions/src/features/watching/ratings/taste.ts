import { maxRatings, type TasteSettings } from '@cine/contract/operations/watching/ratings';
import { withScore } from '@cine/contract/ratings/packed-ratings';
import type { Taste } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';

/** The instant of a change: later than any before, so that `ratedAt` and `changedAt` detect changes. */
export function nextInstant({ changedAt }: Pick<Taste, 'changedAt'>, now: number): number {
  return changedAt === null ? now : Math.max(now, changedAt + 1);
}

/** The taste after movies were scored, or unrated (null), at an instant from `nextInstant`. */
export function withRatings(
  taste: Taste,
  changes: readonly { movieId: number; score: number | null }[],
  ratedAt: number,
): Taste {
  const ratings = changes.reduce((all, { movieId, score }) => withScore(all, movieId, score), taste.ratings);
  return { ...taste, ratings, count: ratings.movieIds.length, ratedAt, changedAt: ratedAt };
}

/** The taste after its settings changed. Jobs only react to whether the user is hidden. */
export function withSettings(taste: Taste, settings: TasteSettings, now: number): Taste {
  const changedAt = settings.hidden === taste.hidden ? taste.changedAt : nextInstant(taste, now);
  return { ...taste, ...settings, changedAt };
}

/** The taste after a change. Throws `ratings-full` above the limit, unless there were as many before. */
export function withinLimit(former: Taste, taste: Taste): Taste {
  if (taste.count > Math.max(maxRatings, former.count)) {
    throw new AppError('ratings-full', { limit: maxRatings });
  }
  return taste;
}
