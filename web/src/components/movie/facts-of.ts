import type { MovieFacts } from '@cine/contract/movies/movie';
import type { MovieView } from '@cine/contract/operations/movies/movies';

/** The facts that a movie's view has; no rule is about the others. */
export function factsOf(movie: MovieView): MovieFacts {
  return { ...movie, id: movie.movieId, certificates: {} };
}
