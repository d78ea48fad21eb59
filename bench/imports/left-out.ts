import type { Movie, NamedMovie } from '@cine/movie-search';
import type { Catalogue } from './catalogue.ts';
import { rivalsIn } from './rivals.ts';

/**
 * A catalogue without a fifth of the real movies, on which no threshold was chosen, and rows of those that
 * have no namesake of about their year.
 */
export function leaveSomeOut({ sample, rated, recorded, made }: Catalogue): {
  rest: Movie[];
  rows: NamedMovie[];
} {
  const real = [...sample, ...rated, ...recorded].map(({ movie }) => movie);
  const isOut = (at: number) => at % 5 === 4;
  const rest = [...real.filter((_, at) => !isOut(at)), ...made.map(({ movie }) => movie)];
  const rivals = rivalsIn(rest);
  const left = real.filter((movie, at) => isOut(at) && movie.year !== null && rivals.isFree(movie));
  const rows = left.flatMap(({ title, titles, year }) =>
    [title, titles.fr, titles.ru]
      .filter((each) => each !== undefined)
      .map((each) => ({ titles: [each], year, tmdbId: null, imdbId: null, directors: [] })),
  );
  return { rest, rows };
}
