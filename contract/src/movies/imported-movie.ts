/** A movie that files name and nobody finds, as one of a user's own. */
import { customMovieLimits } from '../operations/movies/custom-movies.ts';
import { importedMovieKey } from './custom-movie.ts';

type NamedMovie = { titles: readonly string[]; year: number | null; directors: readonly string[] };

/** What adds it, which has a title, to a user's own movies: once, however often it is sent. */
export async function ownMovieOf({ titles, year, directors }: NamedMovie): Promise<{
  title: string;
  year: number | null;
  directors: string[];
  key: string;
}> {
  const title = titles[0]!.slice(0, customMovieLimits.title);
  const plausibleYear = year !== null && year >= 1870 && year <= 2100 ? year : null;
  return {
    title,
    year: plausibleYear,
    directors: directors
      .slice(0, customMovieLimits.directors)
      .map((name) => name.slice(0, customMovieLimits.name)),
    key: await importedMovieKey({ title, year: plausibleYear }),
  };
}
