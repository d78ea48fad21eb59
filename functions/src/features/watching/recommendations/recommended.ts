/** Which movies are recommended to a user, best first, overall and of each genre, from predictions. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import {
  maxRecommended,
  type Prediction,
  type RecommendedBy,
} from '@cine/contract/operations/watching/recommendations';
import { percentilesOf } from '@cine/contract/ratings/percentile';
import type { Taste } from '#core/players/index.ts';
import { asShown, type PredictedScores } from './predicted-scores.ts';

export type Recommended = MovieCard & Prediction;

/** A movie's predicted score and its percentile among the user's ratings. */
export function predictionsOf(
  predicted: PredictedScores,
  { ratings, count }: Taste,
): (movie: MovieFacts) => Prediction {
  const percentileOf = percentilesOf(ratings.scores);
  return (movie) => {
    const likely = asShown(predicted.likelyOf(movie));
    return {
      ...likely,
      basis: predicted.basis,
      percentile: count === 0 ? null : Math.round(percentileOf(likely.score) * 10) / 10,
      reasons: predicted.reasonsOf(movie),
    };
  };
}

/** How many of each genre are kept, even if none is among the best overall. */
export const keptOfGenre = 25;

/** A user's lists, best first. The list by neighbours has only movies that three of them rated. */
export type Lists = Record<RecommendedBy, Recommended[]>;

/** The best movies neither seen nor rated, overall and of each genre; equal ones by id. */
export function bestRecommendations(
  predicted: PredictedScores,
  taste: Taste,
  seen: readonly number[],
  movies: Iterable<MovieFacts>,
  cardOf: (movie: MovieFacts) => MovieCard,
): Recommended[] {
  const seenOrRated = new Set([...seen, ...taste.ratings.movieIds]);
  const predict = predictionsOf(predicted, taste);
  const ranked: { movie: MovieFacts; listed: number }[] = [];
  for (const movie of movies)
    if (!seenOrRated.has(movie.id)) ranked.push({ movie, listed: predicted.likelyOf(movie).listed });
  const counts = new Map<string, number>();
  return ranked
    .sort((one, other) => other.listed - one.listed || one.movie.id - other.movie.id)
    .filter(({ movie }, place) => {
      const places = movie.genres.map((genre) => counts.get(genre) ?? 0);
      for (const [at, genre] of movie.genres.entries()) counts.set(genre, places[at]! + 1);
      return place < maxRecommended || places.some((ofGenre) => ofGenre < keptOfGenre);
    })
    .map(({ movie }) => ({ ...cardOf(movie), ...predict(movie) }));
}
