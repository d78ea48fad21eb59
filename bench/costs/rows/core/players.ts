import { beginAgain, listLedger, showPlayer } from '@cine/contract/operations/core/players';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { byMember, byPreparedMember, type Row } from '../../row.ts';
import { joinChallenges } from '../../situations.ts';

export const playersRows: Row[] = [
  byMember(beginAgain, 'a star that they have', (user) =>
    user.call(beginAgain, { star: 0, confirmed: true }),
  ),
  byMember(showPlayer, '', (user) => user.call(showPlayer, {})),
  ...[2, 5].map((entries) =>
    byPreparedMember(
      listLedger,
      `${entries} entries`,
      async (user, { movies }) => {
        await joinChallenges(user, entries);
        for (const { id } of movies.slice(0, 2)) await user.call(recordOwnWatch, { movieId: id });
        return {};
      },
      (user) => user.call(listLedger, {}),
    ),
  ),
];
