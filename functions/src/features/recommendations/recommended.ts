import type { MovieFacts } from '@cine/contract/movie';
import type { MovieCard } from '@cine/contract/movies';
import { percentilesOf } from '@cine/contract/percentile';
import { maxRecommended, type Prediction, type RecommendedBy } from '@cine/contract/recommendations';
import type { Taste } from '../players/index.ts';
import type { Likely } from './likely.ts';

export type Recommended = MovieCard & Prediction;

/** What somebody is likely to think of each movie, with where that would stand among their own ratings. */
export function predictionsOf(likely: Likely, { ratings, count }: Taste): (movie: MovieFacts) => Prediction {
  const percentileOf = percentilesOf(ratings.scores);
  return (movie) => {
    const score = Math.round(likely.scoreOf(movie));
    return {
      score,
      confidence: Math.round(likely.confidenceOf(movie) * 1000) / 1000,
      basis: likely.basis,
      percentile: count === 0 ? null : Math.round(percentileOf(score) * 10) / 10,
      reasons: likely.reasonsOf(movie),
    };
  };
}

/** The lists of one person; by neighbours there are only movies that three of them rated. */
export type Lists = Record<RecommendedBy, Recommended[]>;

/**
 * The movies that somebody is likely to like best, of those they have neither seen nor rated; equal ones by id. Looks at
 * every movie, about 1 µs each, and says why only of those it returns.
 */
export function bestOf(
  likely: Likely,
  taste: Taste,
  seen: readonly number[],
  movies: Iterable<MovieFacts>,
  cardOf: (movie: MovieFacts) => MovieCard,
): Recommended[] {
  const known = new Set([...seen, ...taste.ratings.movieIds]);
  const predict = predictionsOf(likely, taste);
  const ranked: { movie: MovieFacts; score: number }[] = [];
  for (const movie of movies) if (!known.has(movie.id)) ranked.push({ movie, score: likely.scoreOf(movie) });
  return ranked
    .sort((one, other) => other.score - one.score || one.movie.id - other.movie.id)
    .slice(0, maxRecommended)
    .map(({ movie }) => ({ ...cardOf(movie), ...predict(movie) }));
}
