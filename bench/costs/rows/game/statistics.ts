import { reviewYear, showStatistics } from '@cine/contract/operations/game/statistics';
import { createGroup, openEvening } from '@cine/contract/operations/together/groups';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { context } from '../../../../functions/src/context.ts';
import { countDays } from '../../../../functions/src/features/game/statistics/count-service.ts';
import { byPreparedMember, type Row } from '../../row.ts';

const year = () => new Date().getUTCFullYear();

export const statisticsRows: Row[] = [
  byPreparedMember(
    showStatistics,
    'a year with 5 movies, all of today',
    async (user, { movies }) => {
      for (const { id } of movies.slice(0, 5)) await user.call(recordOwnWatch, { movieId: id });
      await countDays(context(), user.uid, null);
      return {};
    },
    (user) => user.call(showStatistics, { period: 'year' }),
  ),
  byPreparedMember(
    reviewYear,
    '5 movies of today, three of them rated, one with a group',
    async (user, { movies }) => {
      const { id: groupId } = await user.call(createGroup, { name: 'Thursdays', picture: 'reel' });
      const { id: sessionId } = await user.call(openEvening, { groupId });
      await user.call(recordWatch, { sessionId, movieId: movies[0]!.id });
      for (const { id } of movies.slice(1, 5)) await user.call(recordOwnWatch, { movieId: id });
      for (const { id } of movies.slice(1, 4)) await user.call(rateMovie, { movieId: id, score: 80 });
      await countDays(context(), user.uid, null);
      return {};
    },
    (user) => user.call(reviewYear, { year: year() }),
  ),
];
