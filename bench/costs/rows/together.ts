import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { updateAccount } from '@cine/contract/operations/core/account';
import * as challenges from '@cine/contract/operations/together/challenges';
import * as dates from '@cine/contract/operations/together/dates';
import { showProfile } from '@cine/contract/operations/together/profiles';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import * as tips from '@cine/contract/operations/together/tips';
import { hour, toInstant } from '@cine/contract/time';
import { context } from '../../../functions/src/context.ts';
import { befriended, groupOf } from '../../../functions/test/builders.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { both, newGuest, newMember, type Row, row, type Stage } from '../row.ts';
import { anyMovie, collect, joinChallenges, joinedChallenge, newMembers, newSession } from '../situations.ts';

const twoDates = () => ({ dates: [1, 48].map((hours) => toInstant(context().now() + hours * hour)) });
const yes = { said: ['yes', 'no'] as dates.DateAnswer[] };

/** Plans of the user that some others have answered. */
const plansWith = (others: number) =>
  both(async (user, stage) => {
    const { code } = await user.call(dates.proposeDates, twoDates());
    for (const other of await newMembers(stage, others))
      await other.call(dates.answerDates, { code, ...yes });
    return { code };
  });

const othersPlans = both(async (_, stage) => {
  const { code } = await (await newMember(stage)).call(dates.proposeDates, twoDates());
  return { code };
});

async function friendsOf(user: TestUser, stage: Stage, howMany: number) {
  const others = await newMembers(stage, howMany);
  for (const other of others) await befriended(user, other);
  return others;
}

const uidsOf = (howMany: number) => async (user: TestUser, stage: Stage) => ({
  uids: (await friendsOf(user, stage, howMany)).map(({ uid }) => uid),
});

const received = (movies: number) => async (user: TestUser, stage: Stage) => {
  const tip = { uids: [user.uid], text: 'You will love it' };
  for (const other of await friendsOf(user, stage, 2))
    for (const { id: movieId } of stage.movies.slice(0, movies))
      await other.call(tips.sendTips, { movieId, ...tip });
  return {};
};

const waiting = both(async (user, stage, turn) => {
  const [friend] = await friendsOf(user, stage, 1);
  const tip = { movieId: stage.movies[turn]!.id, uids: [user.uid] };
  return { tipId: (await friend!.call(tips.sendTips, tip)).tipIds[0]! };
});

const sent = (movies: number) => async (user: TestUser, stage: Stage) => {
  const { uids } = await uidsOf(2)(user, stage);
  for (const { id: movieId } of stage.movies.slice(0, movies))
    await user.call(tips.sendTips, { movieId, uids });
  return {};
};

export const togetherRows: Row[] = [
  ...(['personal', 'group'] as const).map((audience) =>
    row(challenges.createChallenge, audience, undefined, { ...anyMovie, audience }),
  ),
  ...challenges.challengeListSchema.options.map((list) =>
    row(challenges.listChallenges, `${list}, with 2 of the caller’s own under way`, joinChallenges(2), {
      list,
    }),
  ),
  ...[2, 5].map((participants) =>
    row(challenges.listParticipants, `${participants} participants`, async (maker, stage) => {
      const { id: challengeId } = await maker.call(challenges.createChallenge, {
        ...anyMovie,
        audience: 'group',
      });
      for (const each of [maker, ...(await newMembers(stage, participants - 1))])
        await each.call(challenges.joinChallenge, { challengeId });
      return { challengeId };
    }),
  ),
  row(challenges.listGains, 'of one movie for 2 attendees', async (host, stage) => {
    const { sessionId } = await newSession(stage, host);
    await host.call(recordWatch, { sessionId, movieId: stage.movies[0]!.id });
    return { sessionId };
  }),
  row(challenges.joinChallenge, 'a ready-made one', undefined, ({ turn }) => ({
    challengeId: [...readyMadeChallenges.keys()][turn]!,
  })),
  row(challenges.submitMovie, 'to one challenge: counts, then completes', joinedChallenge),
  row(dates.proposeDates, '', undefined, twoDates),
  ...[0, 3].map((others) =>
    row(dates.proposeDates, `to a group with ${others} others`, async (user, stage) => ({
      groupId: await groupOf(user, await newMembers(stage, others)),
      ...twoDates(),
    })),
  ),
  row(dates.answerDates, 'a member', othersPlans, yes),
  row(
    dates.answerDates,
    'a guest: new, then known',
    othersPlans,
    { ...yes, guest: { displayName: 'Guest' } },
    newGuest,
  ),
  ...[0, 3].map((others) => row(dates.chooseDate, `${others} others answered`, plansWith(others))),
  ...['first', 'opened before'].map((label) =>
    row(
      dates.openEvening,
      label,
      both(async (user, stage, turn) => {
        const { code } = (await plansWith(0)(user, stage))[turn];
        await user.call(dates.chooseDate, { code });
        if (label !== 'first') await user.call(dates.openEvening, { code });
        return { code };
      }),
    ),
  ),
  ...[0, 12].map((movies) =>
    row(showProfile, `a friend’s, with ${movies} movies on the watchlist`, async (user, stage) => {
      const friend = await newMember(stage);
      await friend.call(updateAccount, { watchlistVisibility: 'friends' });
      await collect(movies)(friend, stage);
      await befriended(user, friend);
      return { uid: friend.uid };
    }),
  ),
  refused(
    row(showProfile, 'one that shows nothing', async (_, stage) => ({ uid: (await newMember(stage)).uid })),
  ),
  ...[1, 2].map((howMany) =>
    row(tips.sendTips, `to ${howMany} friend${howMany > 1 ? 's' : ''}`, uidsOf(howMany), {
      text: 'You will love it',
    }),
  ),
  ...[1, 5].map((movies) => row(tips.listTips, `${2 * movies} of 2 friends`, received(movies))),
  ...[2, 5].map((movies) => row(tips.listSentTips, `${2 * movies} to 2 friends`, sent(movies))),
  row(tips.answerTip, 'onto the watchlist', waiting, { accept: true }),
  row(tips.answerTip, 'declined', waiting, { accept: false }),
];

function refused({ prepare, ...rest }: Row): Row {
  return {
    ...rest,
    prepare: async (stage) => {
      const act = await prepare(stage);
      return (turn) => act(turn).catch(() => undefined);
    },
  };
}
