import type { MovieFacts } from '@cine/contract/movies/movie';
import type { TasteReason } from '@cine/contract/operations/watching/recommendations';
import type { Ratings } from '@cine/contract/ratings/packed-ratings';
import { type Baseline, biasOf, predictWithBias, type ScoredMovie } from '@cine/taste-model';
import type { Taste } from '#core/players/index.ts';
import { acclaimOf, meanRating } from './acclaim.ts';
import {
  asLikely,
  basisOf,
  type Catalogue,
  type PredictedScores,
  shownScore,
  toTenth,
} from './predicted-scores.ts';

/** A neighbour: Pearson's correlation (above 0), the number of common movies, and all their ratings. */
export type LikeMinded = { correlation: number; common: number; ratings: Ratings };

/** The average rating in points, and how many of a user's ratings it counts as. */
const usual = { mean: 65, ratings: 5 };
/**
 * A correlation on `significance` common movies counts half; `shrinkage` is the weight of the expected score,
 * in perfect neighbours.
 */
const options = { significance: 200, neighbours: 20, shrinkage: 1 };
/** The fewest neighbours whose average is told: below, it would reveal single ratings. */
export const fewest = 3;
/** At this many neighbours who rated a movie, a prediction is half certain. */
const halfKnown = 6;

/**
 * Pearson's predictor: the expected score, plus how far neighbours' ratings lie above their expected scores.
 * `reasonsOf` gives the number of raters, three at least, and their average on the user's scale.
 */
export function byNeighbours(
  taste: Taste,
  likeMinded: readonly LikeMinded[],
  movies: Catalogue,
): PredictedScores & { /** Whether enough of them rated it. */ isKnown: (movieId: number) => boolean } {
  const baseline = baselineFor(movies);
  const neighbours = likeMinded.map(({ correlation, common, ratings }) => {
    const rated = scoredIn(ratings);
    const scores = new Map(rated.map(({ movieId, score }) => [movieId, score]));
    return { correlation, common, scores, bias: biasOf(baseline, rated) };
  });
  const bias = biasOf(baseline, scoredIn(taste.ratings));
  const predict = (movieId: number) => predictWithBias(baseline, bias, neighbours, movieId, options);
  return {
    basis: basisOf(taste),
    isKnown: (movieId) => neighbours.filter(({ scores }) => scores.has(movieId)).length >= fewest,
    likelyOf: ({ id }) => {
      const { score, used } = predict(id);
      return asLikely(score, used.length / (used.length + halfKnown));
    },
    reasonsOf: ({ id }): TasteReason[] => {
      const { used } = predict(id);
      if (used.length < fewest) return [];
      const meanWithoutBias =
        used.reduce((sum, { neighbour, score }) => sum + score - neighbour.bias, 0) / used.length;
      const score = shownScore(meanWithoutBias + bias);
      return [
        { kind: 'neighbours', people: used.length, score, points: toTenth(meanWithoutBias - baseline.mean) },
      ];
    },
  };
}

function scoredIn({ movieIds, scores }: Ratings): ScoredMovie[] {
  return movieIds.map((movieId, at) => ({ movieId, score: scores[at]! }));
}

/** Acclaim by movie, computed on demand. */
function baselineFor(movies: Catalogue): Baseline {
  const biasIn = (movie: MovieFacts | undefined) => (movie ? acclaimOf(movie) - 10 * meanRating : 0);
  return {
    mean: usual.mean,
    movies: { get: (movieId) => biasIn(movies.get(movieId)) },
    userShrinkage: usual.ratings,
  };
}
