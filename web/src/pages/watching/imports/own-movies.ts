import { importedMovieKey } from '@cine/contract/movies/custom-movie';
import { createCustomMovie, customMovieLimits } from '@cine/contract/operations/movies/custom-movies';
import type { NamedMovie } from '#data/imports/reading.ts';
import { call } from '#data/queries/call.ts';

/** Adds a movie that wasn't found to the user's own; adding it again changes nothing. */
export async function addOwnMovie({ titles, year, directors }: NamedMovie): Promise<number> {
  const title = titles[0]!.slice(0, customMovieLimits.title);
  const plausibleYear = year !== null && year >= 1870 && year <= 2100 ? year : null;
  const { movie } = await call(createCustomMovie, {
    title,
    year: plausibleYear,
    directors: directors
      .slice(0, customMovieLimits.directors)
      .map((name) => name.slice(0, customMovieLimits.name)),
    key: await importedMovieKey({ title, year: plausibleYear }),
  });
  return movie.movieId;
}
