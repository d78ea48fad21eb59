import { showGuilds, showLeaderboard, showRank } from '@cine/contract/operations/game/leaderboards';
import { byMember, type Row } from '../../row.ts';

export const leaderboardsRows: Row[] = [
  byMember(showLeaderboard, 'an empty one', (user) => user.call(showLeaderboard, { board: 'ever' })),
  byMember(showLeaderboard, 'without friends', (user) =>
    user.call(showLeaderboard, { board: 'week', among: 'friends' }),
  ),
  byMember(showRank, 'nobody is counted', (user) => user.call(showRank, { board: 'ever' })),
  byMember(showGuilds, 'no guild is counted', (user) => user.call(showGuilds, {})),
];
