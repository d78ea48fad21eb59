import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import * as operations from '@cine/contract/operations/challenges';
import { byMember, byPreparedMember, type Row } from '../row.ts';
import { anyMovie, joinChallenges } from '../situations.ts';

export const challengesRows: Row[] = [
  ...(['personal', 'group'] as const).map((audience) =>
    byMember(operations.createChallenge, audience, (user) =>
      user.call(operations.createChallenge, { ...anyMovie, audience }),
    ),
  ),
  byMember(operations.joinChallenge, 'a ready-made one', (user, { turn }) =>
    user.call(operations.joinChallenge, { challengeId: [...readyMadeChallenges.keys()][turn]! }),
  ),
  byPreparedMember(
    operations.submitMovie,
    'to one challenge: counts, then completes',
    (user) => joinChallenges(user, 1),
    (user, { movieId, joined: [challengeId] }) =>
      user.call(operations.submitMovie, { challengeId: challengeId!, movieId }),
  ),
  byPreparedMember(
    operations.abandonChallenge,
    '',
    (user) => joinChallenges(user, 2),
    (user, { turn, joined }) => user.call(operations.abandonChallenge, { challengeId: joined[turn]! }),
  ),
];
