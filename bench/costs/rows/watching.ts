import { listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { applyImport, undoImport } from '@cine/contract/operations/watching/imports';
import * as ratings from '@cine/contract/operations/watching/ratings';
import { listWatches, recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import type { TestUser } from '../../../functions/test/client.ts';
import { type Row, row } from '../row.ts';
import {
  importedMovies,
  importOf,
  joinChallenges,
  moviesOnWatchlist,
  ratedMovies,
  watchedMovies,
} from '../situations.ts';

const collection = 'watchlist';

export const watchingRows: Row[] = [
  ...[5, 20].map((movies) =>
    row(listCollectionMovies, `${movies} movies`, moviesOnWatchlist(movies), { collection }),
  ),
  row(listCollectionMovies, '5 movies, on the caller’s services', moviesOnWatchlist(5), {
    collection,
    onMyServices: true,
  }),
  row(ratings.rateMovie, 'for the first time', async () => ({}), { stars: 4 }),
  row(ratings.rateMovie, 'again', ratedMovies(2), { score: 90 }),
  ...[5, 20].map((movies) =>
    row(ratings.listRatings, `${movies} movies`, ratedMovies(movies), { order: 'highest' }),
  ),
  row(ratings.listRatings, '20 movies, imported', importedMovies(20), { order: 'newest' }),
  ...[20, 500].map((howMany) =>
    row(
      applyImport,
      `${howMany} movies, then others`,
      async (_user, { movies }) =>
        [{ some: movies.slice(0, howMany) }, { some: movies.slice(-howMany) }] as const,
      ({ some, turn }) => importOf(some, turn),
    ),
  ),
  row(applyImport, '500 movies that are there already', importedMovies(500), ({ some, turn }) =>
    importOf(some, turn + 1),
  ),
  row(undoImport, '500 movies, then repeated', importedMovies(500)),
  ...[0, 1, 3].map((challenges) =>
    row(recordOwnWatch, `advances ${challenges} challenges, then completes them`, joinChallenges(challenges)),
  ),
  row(recordOwnWatch, 'takes the movie off the watchlist', moviesOnWatchlist(2)),
  ...[5, 20].map((watches) => row(listWatches, `${watches} watches`, watchedMovies(watches))),
  row(withdrawWatch, 'takes a completion back, then a count', async (user, { movies: [one, other] }) => {
    await joinChallenges(1)(user);
    return watched(user, [one!.id, other!.id]);
  }),
  row(withdrawWatch, 'puts the movie back on the watchlist', async (user, stage) => {
    const collected = await moviesOnWatchlist(2)(user, stage);
    return watched(
      user,
      collected.map(({ movieId }) => movieId),
    );
  }),
];

async function watched(user: TestUser, movieIds: readonly number[]) {
  const watches = await Promise.all(movieIds.map((movieId) => user.call(recordOwnWatch, { movieId })));
  return [{ watchId: watches[0]!.watchId }, { watchId: watches[1]!.watchId }] as const;
}
