import { type Baseline, biasOf, expectedScore, type ScoredMovie } from './bias-baseline.ts';

/** Somebody whose ratings correlate with the user's, as the similarities' job found them. */
export type Neighbour = {
  /** Pearson's, on the movies both rated, −1 to 1. */
  correlation: number;
  /** How many movies both rated. */
  common: number;
  /** By movie's id. */
  scores: ReadonlyMap<number, number>;
  /** The neighbour's bias, from `biasOf`. */
  bias: number;
};

export type PearsonOptions = {
  /** Common movies at which a correlation counts half. */
  significance: number;
  /** How many of the most alike who rated the movie take part. */
  neighbours: number;
  /** Weight at which "as expected" holds a prediction back. */
  shrinkage: number;
};

export type PearsonPrediction = {
  /** It may lie beyond the scale, so that ranking goes on there. */
  score: number;
  /** The neighbours who rated the movie and took part; none: the score is the expected one alone. */
  used: { neighbour: Neighbour; weight: number; score: number }[];
};

/** Weight of a neighbour: the correlation, less the fewer movies it stands on. */
export function weightOf({ correlation, common }: Neighbour, { significance }: PearsonOptions): number {
  return (correlation * common) / (common + significance);
}

/**
 * Predicts from like-minded users: what is expected of the user and the movie, plus the weighted mean of how far the
 * neighbours' scores lay above what was expected of them. Neighbours of no positive weight say nothing.
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

/** The same for somebody whose bias is known already: many predictions for one user need it once. */
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
  let [sum, weights] = [0, options.shrinkage];
  for (const { neighbour, weight, score } of used) {
    sum += weight * (score - expectedScore(baseline, movieId, neighbour.bias));
    weights += weight;
  }
  const score = expectedScore(baseline, movieId, bias) + (weights > 0 ? sum / weights : 0);
  return { score, used };
}
