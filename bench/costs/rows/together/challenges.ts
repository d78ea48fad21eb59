import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import * as operations from '@cine/contract/operations/together/challenges';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { byMember, byPreparedMember, newMember, type Row } from '../../row.ts';
import { anyMovie, joinChallenges, newSession } from '../../situations.ts';

export const challengesRows: Row[] = [
  ...(['personal', 'group'] as const).map((audience) =>
    byMember(operations.createChallenge, audience, (user) =>
      user.call(operations.createChallenge, { ...anyMovie, audience }),
    ),
  ),
  ...operations.challengeListSchema.options.map((list) =>
    byPreparedMember(
      operations.listChallenges,
      `${list}, with 2 of the caller’s own under way`,
      (user) => joinChallenges(user, 2),
      (user) => user.call(operations.listChallenges, { list }),
    ),
  ),
  byPreparedMember(
    operations.showChallenge,
    'the caller’s own',
    (user) => joinChallenges(user, 1),
    (user, { joined: [challengeId] }) => user.call(operations.showChallenge, { challengeId: challengeId! }),
  ),
  ...[2, 5].map((participants) =>
    byPreparedMember(
      operations.listParticipants,
      `${participants} participants`,
      async (maker, stage) => {
        const { id: challengeId } = await maker.call(operations.createChallenge, {
          ...anyMovie,
          audience: 'group',
        });
        await maker.call(operations.joinChallenge, { challengeId });
        for (let n = 1; n < participants; n++)
          await (await newMember(stage)).call(operations.joinChallenge, { challengeId });
        return { challengeId };
      },
      (maker, { challengeId }) => maker.call(operations.listParticipants, { challengeId }),
    ),
  ),
  byPreparedMember(
    operations.listGains,
    'of one movie for 2 attendees',
    async (host, stage) => {
      const { sessionId } = await newSession(stage, host);
      await host.call(recordWatch, { sessionId, movieId: stage.movies[0]!.id });
      return { sessionId };
    },
    (host, { sessionId }) => host.call(operations.listGains, { sessionId }),
  ),
  byMember(operations.listWeekly, 'in a region without any', (user) => user.call(operations.listWeekly, {})),
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
