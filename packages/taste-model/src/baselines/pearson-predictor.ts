/** Predicts a rating from users whose ratings correlate. */
import { type Baseline, biasOf, expectedScore, type ScoredMovie } from './bias-baseline.ts';

/** A user whose ratings correlate with those of the predicted user. */
export type Neighbour = {
  /** Pearson's, on the movies both rated, −1 to 1. */
  correlation: number;
  common: number;
  /** By movie's id. */
  scores: ReadonlyMap<number, number>;
  /** The neighbour's bias, from `biasOf`. */
  bias: number;
};

export type PearsonOptions = {
  /** Movies in common at which a correlation counts half. */
  significance: number;
  /** How many of the most similar raters of the movie are used. */
  neighbours: number;
  /** The weight of the expected score against the neighbours. */
  shrinkage: number;
};

export type PearsonPrediction = {
  /** May exceed the scale, so that ranking continues there. */
  score: number;
  /** The neighbours used; if none, the score is the expected one. */
  used: { neighbour: Neighbour; weight: number; score: number }[];
};

/** The weight of a neighbour: the correlation, less for fewer movies in common. */
export function weightOf({ correlation, common }: Neighbour, { significance }: PearsonOptions): number {
  return (correlation * common) / (common + significance);
}

/**
 * Predicts from similar users: the expected score plus the weighted mean of how far each neighbour scored the
 * movie above what was expected of them. Only positive weights count.
 */
export function predictByNeighbours(
  baseline: Baseline,
  own: readonly ScoredMovie[],
  neighbours: readonly Neighbour[],
  movieId: number,
  options: PearsonOptions,
): PearsonPrediction {
  return predictWithBias(baseline, biasOf(baseline, own), neighbours, movieId, options);
}

/** Predicts from similar users and the user's known bias, for many predictions of one user. */
export function predictWithBias(
  baseline: Baseline,
  bias: number,
  neighbours: readonly Neighbour[],
  movieId: number,
  options: PearsonOptions,
): PearsonPrediction {
  const used: PearsonPrediction['used'] = [];
  for (const neighbour of neighbours) {
    const score = neighbour.scores.get(movieId);
    const weight = score === undefined ? 0 : weightOf(neighbour, options);
    if (score !== undefined && weight > 0) used.push({ neighbour, weight, score });
  }
  used.sort((one, other) => other.weight - one.weight).splice(options.neighbours);
  let sum = 0;
  let totalWeight = options.shrinkage;
  for (const { neighbour, weight, score } of used) {
    sum += weight * (score - expectedScore(baseline, movieId, neighbour.bias));
    totalWeight += weight;
  }
  const score = expectedScore(baseline, movieId, bias) + (totalWeight > 0 ? sum / totalWeight : 0);
  return { score, used };
}
