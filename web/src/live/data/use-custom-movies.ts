import { maxCustomMovies } from '@cine/contract/custom-movie';
import type { CustomMovieDocument } from '@cine/contract/documents/custom-movies';
import type { MovieCard } from '@cine/contract/movies';
import { customMoviesOf, removedMoviesOf } from '@cine/contract/queries';
import type { Live } from './use-document.ts';
import { type Row, useQuery } from './use-query.ts';

export type CustomMovie = CustomMovieDocument & { movieId: number };

/** The movies that somebody has added themselves, the newest first, live; nobody's, for guests have none. */
export function useCustomMovies(uid: string | null): Live<CustomMovie[]> {
  return newestFirst(useQuery(uid === null ? null : customMoviesOf(uid), { limit: maxCustomMovies }));
}

/** Those that they took away while something points at them, as many as are shown. */
export function useRemovedMovies(uid: string): Live<CustomMovie[]> {
  return newestFirst(useQuery(removedMoviesOf(uid), { limit: 100 }));
}

function newestFirst(found: Live<Row<CustomMovieDocument>[]>): Live<CustomMovie[]> {
  if (found.state !== 'there') return found;
  const movies = found.data.map(({ id, data }) => ({ ...data, movieId: Number(id) }));
  movies.sort((one, other) => other.createdAt - one.createdAt);
  return { ...found, data: movies };
}

/** What lists show of one's own movie. */
export function cardOf({
  movieId,
  title,
  originalTitle,
  year,
  runtime,
  genres,
  directors,
}: CustomMovie): MovieCard {
  return {
    movieId,
    title,
    originalTitle: originalTitle ?? title,
    titles: {},
    year,
    runtime,
    genres,
    directors,
    posterPath: null,
  };
}
