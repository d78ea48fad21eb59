import { showStreak, showStreakDay } from '@cine/contract/operations/game/streaks';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { byMember, byPreparedMember, type Row } from '../../row.ts';

const date = '2025-06-10';

export const streaksRows: Row[] = [
  byMember(showStreak, 'a year', (user) => user.call(showStreak, {})),
  byPreparedMember(
    showStreakDay,
    'a day with 2 movies',
    async (user, { movies }) => {
      for (const { id } of movies.slice(0, 2))
        await user.call(recordOwnWatch, { movieId: id, watchedAt: `${date}T20:00:00Z` });
      return {};
    },
    (user) => user.call(showStreakDay, { date }),
  ),
];
