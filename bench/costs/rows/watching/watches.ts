import {
  listWatches,
  recordOwnWatch,
  showWatch,
  withdrawWatch,
} from '@cine/contract/operations/watching/watches';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, type Row } from '../../row.ts';
import { collect, joinChallenges } from '../../situations.ts';

export const watchesRows: Row[] = [
  ...[0, 1, 3].map((challenges) =>
    byPreparedMember(
      recordOwnWatch,
      `advances ${challenges} challenges, then completes them`,
      (user) => joinChallenges(user, challenges),
      (user, { movieId }) => user.call(recordOwnWatch, { movieId }),
    ),
  ),
  byPreparedMember(
    recordOwnWatch,
    'takes the movie off the watchlist',
    (user, stage) => collect(user, stage, 2),
    (user, { turn, collected }) => user.call(recordOwnWatch, { movieId: collected[turn]! }),
  ),
  ...[5, 20].map((watches) =>
    byPreparedMember(
      listWatches,
      `${watches} watches`,
      (user, { movies }) =>
        watchAll(
          user,
          movies.slice(0, watches).map(({ id }) => id),
        ),
      (user) => user.call(listWatches, {}),
    ),
  ),
  byPreparedMember(
    showWatch,
    '',
    (user, { movies }) => watchAll(user, [movies[0]!.id]),
    (user, { watched: [watchId] }) => user.call(showWatch, { watchId: watchId! }),
  ),
  byPreparedMember(
    withdrawWatch,
    'takes a completion back, then a count',
    async (user, { movies }) => {
      await joinChallenges(user, 1);
      return watchAll(user, [movies[0]!.id, movies[1]!.id]);
    },
    (user, { turn, watched }) => user.call(withdrawWatch, { watchId: watched[turn]! }),
  ),
  byPreparedMember(
    withdrawWatch,
    'puts the movie back on the watchlist',
    async (user, stage) => watchAll(user, (await collect(user, stage, 2)).collected),
    (user, { turn, watched }) => user.call(withdrawWatch, { watchId: watched[turn]! }),
  ),
];

async function watchAll(user: TestUser, movieIds: readonly number[]) {
  const watches = await Promise.all(movieIds.map((movieId) => user.call(recordOwnWatch, { movieId })));
  return { watched: watches.map(({ watchId }) => watchId) };
}
