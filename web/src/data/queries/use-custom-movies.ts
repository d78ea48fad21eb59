/** The user's custom movies, live, and those they removed. */
import type { CustomMovieDocument } from '@cine/contract/documents/custom-movies';
import { maxCustomMovies } from '@cine/contract/movies/custom-movie';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import { customMoviesOf, removedMoviesOf } from '@cine/contract/queries';
import { type Row, useDocuments } from './use-documents.ts';
import type { Live } from './use-live.ts';

export type CustomMovie = CustomMovieDocument & { movieId: number };

/** The user's custom movies, newest first, live; empty for guests. */
export function useCustomMovies(uid: string | null): Live<CustomMovie[]> {
  return newestFirst(useDocuments(uid === null ? null : customMoviesOf(uid), { limit: maxCustomMovies }));
}

/** Custom movies that the user removed while others have them, up to the limit. */
export function useRemovedMovies(uid: string): Live<CustomMovie[]> {
  return newestFirst(useDocuments(removedMoviesOf(uid), { limit: 100 }));
}

function newestFirst(live: Live<Row<CustomMovieDocument>[]>): Live<CustomMovie[]> {
  if (live.state !== 'there') return live;
  const movies = live.data.map(({ id, data }) => ({ ...data, movieId: Number(id) }));
  movies.sort((one, other) => other.createdAt - one.createdAt);
  return { ...live, data: movies };
}

/** A custom movie as lists show it. */
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
