import type { PosterMovie } from './poster.tsx';

const maxKept = 200;
const movies = new Map<number, PosterMovie>();

/** Keeps what a poster shows of a movie, for the movie's page to begin with. */
export function rememberMovie(movie: PosterMovie): void {
  movies.delete(movie.movieId);
  movies.set(movie.movieId, movie);
  const [oldest] = movies.keys();
  if (movies.size > maxKept && oldest !== undefined) movies.delete(oldest);
}

/** What a poster showed of a movie lately, if one did. */
export function knownMovie(movieId: number): PosterMovie | undefined {
  return movies.get(movieId);
}
