/** Predicted scores with their confidence and weightiest reasons, and as they are shown. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { Basis, TasteReason } from '@cine/contract/operations/watching/recommendations';
import type { Likely } from '@cine/taste-model';
import type { Taste } from '#core/players/index.ts';

/** A score that is drawn to the average already, so that caution takes nothing off. */
export function asLikely(score: number, confidence: number): Likely {
  return { score, cautious: score, listed: score, confidence };
}

/** Predicted scores of one user, in points of their own scale. */
export type PredictedScores = {
  basis: Basis;
  /** Unclamped: scores may be below 0 or above 100, where clamping would make ties. */
  likelyOf: (movie: MovieFacts) => Likely;
  /** Reasons for and against it, the weightiest first. */
  reasonsOf: (movie: MovieFacts) => TasteReason[];
};

export type Catalogue = ReadonlyMap<number, MovieFacts>;

/** A user's data for predictions. */
export function basisOf({ count, genres }: Pick<Taste, 'count' | 'genres'>): Basis {
  if (count > 0) return 'ratings';
  return genres.length > 0 ? 'genres' : 'everybody';
}

/** The five weightiest reasons of at least half a point. */
export function weightiestReasons(reasons: readonly TasteReason[]): TasteReason[] {
  const weightOf = ({ points = 0 }: TasteReason) => Math.abs(points);
  return reasons
    .filter((reason) => weightOf(reason) >= 0.5)
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, 5);
}

/** The predicted score as shown: a whole number within the scale. */
export function shownScore(score: number): number {
  return Math.round(Math.min(100, Math.max(0, score)));
}

export function asShown({ score, confidence }: Pick<Likely, 'score' | 'confidence'>) {
  return { score: shownScore(score), confidence: Math.round(confidence * 100) / 100 };
}

/** Points of a reason, rounded to a tenth. */
export function toTenth(points: number): number {
  return Math.round(points * 10) / 10;
}
