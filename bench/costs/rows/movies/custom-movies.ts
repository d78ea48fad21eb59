import * as operations from '@cine/contract/operations/movies/custom-movies';
import { byMember, byPreparedMember, type Row } from '../../row.ts';
import { customMovie, withCustomMovie } from '../../situations.ts';

export const customMoviesRows: Row[] = [
  byPreparedMember(
    operations.listCustomMovies,
    'one',
    (user) => user.call(operations.createCustomMovie, customMovie),
    (user) => user.call(operations.listCustomMovies, {}),
  ),
  byMember(operations.createCustomMovie, '', (user) => user.call(operations.createCustomMovie, customMovie)),
  withCustomMovie(operations.matchCustomMovie, '', (maker, movieId) =>
    maker.call(operations.matchCustomMovie, { movieId }),
  ),
  withCustomMovie(operations.changeCustomMovie, 'its year, of a shared one', (maker, movieId) =>
    maker.call(operations.changeCustomMovie, { movieId, year: 1999 }),
  ),
  withCustomMovie(operations.changeCustomMovie, 'its genres', (maker, movieId) =>
    maker.call(operations.changeCustomMovie, { movieId, genres: ['Drama'] }),
  ),
  withCustomMovie(operations.deleteCustomMovie, '', (maker, movieId) =>
    maker.call(operations.deleteCustomMovie, { movieId }),
  ),
  ...[0, 1, 5].map((watchers) =>
    withCustomMovie(
      operations.promoteCustomMovie,
      `watched by ${watchers}, no challenge concerned`,
      (maker, movieId, { movies }) =>
        maker.call(operations.promoteCustomMovie, { movieId, tmdbId: movies[0]!.id }),
      watchers,
      // Others have it, so it must be like the movie that it becomes.
      ({ movies: [movie] }) => ({ ...customMovie, title: movie!.title, year: movie!.year! }),
    ),
  ),
];
