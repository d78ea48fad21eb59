import type { MovieFacts } from '@cine/contract/movie';
import type { MovieCard } from '@cine/contract/movies';
import { percentilesOf } from '@cine/contract/percentile';
import { maxRecommended, type Prediction, type RecommendedBy } from '@cine/contract/recommendations';
import type { Taste } from '../players/index.ts';
import { type Likely, toldScore } from './likely.ts';

export type Recommended = MovieCard & Prediction;

/** What somebody is likely to think of each movie, with where that would stand among their own ratings. */
export function predictionsOf(likely: Likely, { ratings, count }: Taste): (movie: MovieFacts) => Prediction {
  const percentileOf = percentilesOf(ratings.scores);
  return (movie) => {
    const score = toldScore(likely.scoreOf(movie));
    return {
      score,
      confidence: Math.round(likely.confidenceOf(movie) * 1000) / 1000,
      basis: likely.basis,
      percentile: count === 0 ? null : Math.round(percentileOf(score) * 10) / 10,
      reasons: likely.reasonsOf(movie),
    };
  };
}

/** Of each genre so many of the best are kept, also where they are not among the best of all. */
export const keptOfGenre = 25;

/** The lists of one person, best first, those that are of a genre alone in their places; by neighbours there are only movies that three of them rated. */
export type Lists = Record<RecommendedBy, Recommended[]>;

/**
 * The movies that somebody is likely to like best, of those they have neither seen nor rated: of all, and of each genre. Equal
 * ones by id. Looks at every movie, about 1 µs each, and says why only of those it returns.
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
  const counts = new Map<string, number>();
  return ranked
    .sort((one, other) => other.score - one.score || one.movie.id - other.movie.id)
    .filter(({ movie }, place) => {
      const places = movie.genres.map((genre) => counts.get(genre) ?? 0);
      for (const [at, genre] of movie.genres.entries()) counts.set(genre, places[at]! + 1);
      return place < maxRecommended || places.some((ofGenre) => ofGenre < keptOfGenre);
    })
    .map(({ movie }) => ({ ...cardOf(movie), ...predict(movie) }));
}
