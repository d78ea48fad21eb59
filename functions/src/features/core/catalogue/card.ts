/** A movie as lists show it. */
import { withDepicted } from '@cine/contract/movies/depicted';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';

export function cardOf(facts: MovieFacts): MovieCard {
  const { id, title, originalTitle, titles, year, runtime, genres, directors, posterPath } = facts;
  const card = { movieId: id, title, originalTitle, titles, year, runtime, genres, directors, posterPath };
  return { ...card, ...withDepicted(facts) };
}
