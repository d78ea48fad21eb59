/** A rating as clients see it, with its rank among the user's own. */
import type { Rating as View } from '@cine/contract/operations/watching/ratings';
import type { Ratings } from '@cine/contract/ratings/packed-ratings';
import { percentilesOf, tierOf } from '@cine/contract/ratings/percentile';
import type { Taste } from '#core/players/index.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';
import type { Rating, Standing } from './rating.ts';

export function ratingView(rating: Rating | null, movieId: number, { ratings, count }: Taste): View {
  const score = rating?.score ?? null;
  return {
    movieId: rating?.movieId ?? movieId,
    ...standingView(rating ?? { score: null, ratedAt: null }),
    rank: score === null ? null : rankIn(ratings)(score),
    count,
    undo: rating && standingView(rating.previous),
  };
}

/** From a score to its rank among a user's ratings. */
export function rankIn({ scores }: Ratings): (score: number) => NonNullable<View['rank']> {
  const percentile = percentilesOf(scores);
  return (score) => ({
    percentile: Math.round(percentile(score) * 10) / 10,
    tier: tierOf(percentile(score)),
  });
}

function standingView({ score, ratedAt }: Standing): NonNullable<View['undo']> {
  return { score, ratedAt: toInstantOrNull(ratedAt) };
}
