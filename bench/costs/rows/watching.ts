/** Rows of costs of the wing watching. */
import { maxListedMovies } from '@cine/contract/game/challenge-rules';
import { listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { createCollection } from '@cine/contract/operations/watching/collections';
import { applyImport, undoImport } from '@cine/contract/operations/watching/imports';
import * as ratings from '@cine/contract/operations/watching/ratings';
import { listWatches, recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import type { TestUser } from '../../../functions/test/client.ts';
import { count, type Row, row } from '../row.ts';
import {
  importedMovies,
  importOf,
  joinChallenges,
  longestList,
  moviesOnWatchlist,
  ratedMovies,
  watchedMovies,
} from '../situations.ts';

const collection = 'watchlist';

export const watchingRows: Row[] = [
  ...[5, 20].map((movies) =>
    row(listCollectionMovies, {
      label: `${movies} movies`,
      prepare: moviesOnWatchlist(movies),
      input: { collection },
    }),
  ),
  row(listCollectionMovies, {
    label: '5 movies, on the caller’s services',
    prepare: moviesOnWatchlist(5),
    input: {
      collection,
      onMyServices: true,
    },
  }),
  row(createCollection, {
    label: `whose rules list ${maxListedMovies} movies`,
    prepare: async (_, stage) => ({ rules: [longestList(stage)] }),
    input: { name: 'These movies' },
  }),
  row(ratings.rateMovie, { label: 'for the first time', input: { stars: 4 } }),
  row(ratings.rateMovie, { label: 'again', prepare: ratedMovies(2), input: { score: 90 } }),
  ...[5, 20].map((movies) =>
    row(ratings.listRatings, {
      label: `${movies} movies`,
      prepare: ratedMovies(movies),
      input: { order: 'highest' },
    }),
  ),
  row(ratings.listRatings, {
    label: '20 movies, imported',
    prepare: importedMovies(20),
    input: { order: 'newest' },
  }),
  ...[20, 500].map((howMany) =>
    row(applyImport, {
      label: `${howMany} movies, then others`,
      prepare: async (_user, { movies }) =>
        [{ some: movies.slice(0, howMany) }, { some: movies.slice(-howMany) }] as const,
      input: ({ some, turn }) => importOf(some, turn),
    }),
  ),
  row(applyImport, {
    label: '500 movies that are there already',
    prepare: importedMovies(500),
    input: ({ some, turn }) => importOf(some, turn + 1),
  }),
  row(undoImport, { label: '500 movies, then repeated', prepare: importedMovies(500) }),
  ...(
    [
      [0, ''],
      [1, ', then completes it'],
      [3, ', then completes them'],
    ] as const
  ).map(([challenges, then]) =>
    row(recordOwnWatch, {
      label: `advances ${count(challenges, 'challenge')}${then}`,
      prepare: joinChallenges(challenges),
    }),
  ),
  row(recordOwnWatch, { label: 'takes the movie off the watchlist', prepare: moviesOnWatchlist(2) }),
  ...[5, 20].map((watches) =>
    row(listWatches, { label: `${watches} watches`, prepare: watchedMovies(watches) }),
  ),
  row(withdrawWatch, {
    label: 'takes a completion back, then a count',
    prepare: async (user, { movies: [one, other] }) => {
      await joinChallenges(1)(user);
      return watched(user, [one!.id, other!.id]);
    },
  }),
  row(withdrawWatch, {
    label: 'puts the movie back on the watchlist',
    prepare: async (user, stage) => {
      const collected = await moviesOnWatchlist(2)(user, stage);
      return watched(
        user,
        collected.map(({ movieId }) => movieId),
      );
    },
  }),
];

async function watched(user: TestUser, movieIds: readonly number[]) {
  const watches = await Promise.all(movieIds.map((movieId) => user.call(recordOwnWatch, { movieId })));
  return [{ watchId: watches[0]!.watchId }, { watchId: watches[1]!.watchId }] as const;
}
