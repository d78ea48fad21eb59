import * as operations from '@cine/contract/operations/watching/ratings';
import { byMember, byPreparedMember, type Row } from '../../row.ts';
import { onRating, rateSome } from '../../situations.ts';

export const ratingsRows: Row[] = [
  byMember(operations.rateMovie, 'for the first time', (user, { movieId }) =>
    user.call(operations.rateMovie, { movieId, stars: 4 }),
  ),
  onRating(operations.rateMovie, 'again', (user, movieId) =>
    user.call(operations.rateMovie, { movieId, score: 90 }),
  ),
  onRating(operations.withdrawRating, '', (user, movieId) =>
    user.call(operations.withdrawRating, { movieId }),
  ),
  onRating(operations.undoRating, '', (user, movieId) => user.call(operations.undoRating, { movieId })),
  onRating(operations.showRating, '', (user, movieId) => user.call(operations.showRating, { movieId })),
  ...[5, 20].map((movies) =>
    byPreparedMember(
      operations.listRatings,
      `${movies} movies`,
      (user, stage) => rateSome(user, stage, movies),
      (user) => user.call(operations.listRatings, { order: 'highest' }),
    ),
  ),
  onRating(operations.setUpTaste, '', (user) => user.call(operations.setUpTaste, { genres: ['Drama'] })),
  onRating(operations.showTaste, '', (user) => user.call(operations.showTaste, {})),
];
