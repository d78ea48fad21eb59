import { withScore } from '@cine/contract/packed-ratings';
import { maxRatings, type TasteSettings } from '@cine/contract/ratings';
import { AppError } from '../../platform/errors/app-error.ts';
import type { Taste } from '../players/index.ts';

/**
 * When a change happens that is made now: later than any before, so that whoever remembers `ratedAt` or `changedAt` knows
 * whether anything changed since, and no two of one's ratings are of the same instant.
 */
export function nextInstant({ changedAt }: Pick<Taste, 'changedAt'>, now: number): number {
  return changedAt === null ? now : Math.max(now, changedAt + 1);
}

/** The taste once movies have these points, or none where it says null, at an instant from `nextInstant`. */
export function withRatings(
  taste: Taste,
  changes: readonly { movieId: number; score: number | null }[],
  ratedAt: number,
): Taste {
  const ratings = changes.reduce((all, { movieId, score }) => withScore(all, movieId, score), taste.ratings);
  return { ...taste, ratings, count: ratings.movieIds.length, ratedAt, changedAt: ratedAt };
}

/** The taste once somebody said this of it; only whether they are hidden is for others to follow. */
export function withSettings(taste: Taste, settings: TasteSettings, now: number): Taste {
  const changedAt = settings.hidden === taste.hidden ? taste.changedAt : nextInstant(taste, now);
  return { ...taste, ...settings, changedAt };
}

/** The taste after a change, unless there are more ratings than may be: `ratings-full`. Who had more already may change them. */
export function withinLimit(former: Taste, taste: Taste): Taste {
  if (taste.count > Math.max(maxRatings, former.count)) {
    throw new AppError('ratings-full', { limit: maxRatings });
  }
  return taste;
}
