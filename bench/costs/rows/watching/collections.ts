import * as operations from '@cine/contract/operations/watching/collections';
import { byMember, byPreparedMember, type Row } from '../../row.ts';
import { collect } from '../../situations.ts';

const collection = 'watchlist';

export const collectionsRows: Row[] = [
  byMember(operations.addToCollection, '', (user, { movieId }) =>
    user.call(operations.addToCollection, { collection, movieId }),
  ),
  byPreparedMember(
    operations.removeFromCollection,
    '',
    (user, stage) => collect(user, stage, 2),
    (user, { turn, collected }) =>
      user.call(operations.removeFromCollection, { collection, movieId: collected[turn]! }),
  ),
  ...[5, 20].map((movies) =>
    byPreparedMember(
      operations.listCollection,
      `${movies} movies`,
      (user, stage) => collect(user, stage, movies),
      (user) => user.call(operations.listCollection, { collection }),
    ),
  ),
  byPreparedMember(
    operations.listCollection,
    '5 movies, on the caller’s services',
    (user, stage) => collect(user, stage, 5),
    (user) => user.call(operations.listCollection, { collection, onMyServices: true }),
  ),
];
