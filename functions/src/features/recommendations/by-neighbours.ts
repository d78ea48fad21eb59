import type { MovieFacts } from '@cine/contract/movie';
import type { Ratings } from '@cine/contract/packed-ratings';
import type { TasteReason } from '@cine/contract/recommendations';
import { type Baseline, biasOf, predictWithBias, type ScoredMovie } from '@cine/taste-model';
import type { Taste } from '../players/index.ts';
import { acclaimOf, meanRating } from './acclaim.ts';
import { basisOf, type Catalogue, type Likely, toldScore } from './likely.ts';

/** Somebody who rates as another does: Pearson's correlation (above 0), on how many movies, and all that they rated. */
export type LikeMinded = { correlation: number; common: number; ratings: Ratings };

/** What people give on average, in points, and how many ratings' worth of it holds somebody's own back. */
const usual = { mean: 65, ratings: 5 };
/** A correlation counts half where it stands on so many movies; what is expected holds a prediction back as one full one would. */
const options = { significance: 200, neighbours: 20, shrinkage: 1 };
/** Of fewer, what they say would tell what one of them rated. */
export const fewest = 3;
/** So many neighbours who rated a movie tell half of what there is to tell. */
const halfKnown = 6;

/**
 * What somebody is likely to think of movies by Pearson's predictor: what is expected of them and of the movie, plus how
 * far the scores of people who rate as they do lay above what was expected of those. `reasonsOf` says how many of
 * them rated it, three at least, and what they gave it on average, as many points more or less as this one gives than they;
 * nobody is named.
 */
export function byNeighbours(
  taste: Taste,
  likeMinded: readonly LikeMinded[],
  movies: Catalogue,
): Likely & { /** Whether enough of them rated it. */ isKnown: (movieId: number) => boolean } {
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
    scoreOf: ({ id }) => predict(id).score,
    confidenceOf: ({ id }) => {
      const { used } = predict(id);
      return used.length / (used.length + halfKnown);
    },
    reasonsOf: ({ id }): TasteReason[] => {
      const { used } = predict(id);
      if (used.length < fewest) return [];
      const given = used.reduce((sum, { neighbour, score }) => sum + score - neighbour.bias, 0) / used.length;
      return [{ kind: 'neighbours', people: used.length, score: toldScore(given + bias) }];
    },
  };
}

function scoredIn({ movieIds, scores }: Ratings): ScoredMovie[] {
  return movieIds.map((movieId, at) => ({ movieId, score: scores[at]! }));
}

/** What everybody thinks of movies: looked up as it is asked for, as most movies never are. */
function baselineFor(movies: Catalogue): Baseline {
  const biasIn = (movie: MovieFacts | undefined) => (movie ? acclaimOf(movie) - 10 * meanRating : 0);
  return {
    mean: usual.mean,
    movies: { get: (movieId) => biasIn(movies.get(movieId)) },
    userShrinkage: usual.ratings,
  };
}
