import type { Shown } from './poster.tsx';

const mostKept = 200;
const kept = new Map<number, Shown>();

/** Keeps what a poster shows of a movie, for the movie's page to begin with. */
export function rememberMovie(movie: Shown): void {
  kept.delete(movie.movieId);
  kept.set(movie.movieId, movie);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
}

/** What a poster showed of a movie lately, if one did. */
export function knownMovie(movieId: number): Shown | undefined {
  return kept.get(movieId);
}
