/** A movie as lists show it. */
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';

export function cardOf(facts: MovieFacts): MovieCard {
  const { id, title, originalTitle, titles, year, runtime, genres, directors, posterPath } = facts;
  return { movieId: id, title, originalTitle, titles, year, runtime, genres, directors, posterPath };
}
