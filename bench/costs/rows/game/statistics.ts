import { recordOwnWatch } from '@cine/contract/operations/evenings/watches';
import { showStatistics } from '@cine/contract/operations/game/statistics';
import { context } from '../../../../functions/src/context.ts';
import { countDays } from '../../../../functions/src/features/statistics/count-service.ts';
import { byPreparedMember, type Row } from '../../row.ts';

export const statisticsRows: Row[] = [
  byPreparedMember(
    showStatistics,
    'a year with 5 movies',
    async (user, { movies }) => {
      for (const { id } of movies.slice(0, 5)) await user.call(recordOwnWatch, { movieId: id });
      await countDays(context(), user.uid, null);
      return {};
    },
    (user) => user.call(showStatistics, { period: 'year' }),
  ),
];
