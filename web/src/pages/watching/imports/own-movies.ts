import { ownMovieOf } from '@cine/contract/movies/imported-movie';
import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import type { NamedMovie } from '#data/imports/reading.ts';
import { call } from '#data/queries/call.ts';

/** Adds a movie that wasn't found to the user's own; adding it again changes nothing. */
export async function addOwnMovie(named: NamedMovie): Promise<number> {
  const { movie } = await call(createCustomMovie, await ownMovieOf(named));
  return movie.movieId;
}
