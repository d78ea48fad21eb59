import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { updateAccount } from '@cine/contract/operations/core/account';
import * as challenges from '@cine/contract/operations/together/challenges';
import * as dates from '@cine/contract/operations/together/dates';
import * as groups from '@cine/contract/operations/together/groups';
import * as polls from '@cine/contract/operations/together/polls';
import * as profiles from '@cine/contract/operations/together/profiles';
import * as sessions from '@cine/contract/operations/together/sessions';
import { closeSession, joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import * as tips from '@cine/contract/operations/together/tips';
import { tonight } from '@cine/contract/operations/together/tonight';
import { addSeveral } from '@cine/contract/operations/watching/collected-movies';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { hour, toInstant } from '@cine/contract/time';
import { context } from '../../../functions/src/context.ts';
import { befriended, groupOf } from '../../../functions/test/builders.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { card } from '../../../functions/test/scenarios/samples.ts';
import { both, newGuest, newMember, type Row, row, type Stage } from '../row.ts';
import {
  callerInSession,
  joinChallenges,
  joinedChallenge,
  moviesOnWatchlist,
  newMembers,
  newSession,
  sessionOfOthers,
  twoMovieChallenge,
  watchedAndImported,
  watchedMovies,
} from '../situations.ts';

const five = { from: 'list', count: 5 } as const;

/** Polls of evenings of the user with some others; `voted` of them have voted. */
const pollsOf = (size: number, voted: number, method: 'ranked' | 'deck' = 'ranked') =>
  both(async (host, stage) => {
    const { sessionId, others } = await newSession(stage, host, size);
    const place = { kind: 'session', id: sessionId } as const;
    const { id: pollId, options } = await host.call(polls.startPoll, { place, method, movies: five });
    const [first, second] = options.map(({ movieId }) => movieId) as [number, number];
    const ballot =
      method === 'deck' ? { method, yes: [first], no: [] } : { method, ranking: [first, second] };
    for (const other of others.slice(0, voted)) await other.call(polls.voteInPoll, { pollId, ballot });
    return { pollId, ballot };
  });

const withMovie = ({ movieId }: { movieId: number }) => ({ movieId });

const groupWith = (others: number) =>
  both(async (user, stage) => ({ groupId: await groupOf(user, await newMembers(stage, others)) }));

const invitations = (members: number) =>
  both(async (_, stage) => {
    const owner = await newMember(stage);
    const groupId = await groupOf(owner, await newMembers(stage, members - 1));
    return { code: (await owner.call(groups.renewInvitation, { groupId })).invitation!.code };
  });

async function openEvening(user: TestUser) {
  const { id: sessionId, code } = await user.call(groups.openEvening, { groupId: await groupOf(user) });
  return { sessionId, code };
}
const opened = both(openEvening);

/** Evenings that a user joined after the movie was recorded. */
const watchedOf = both(async (user, stage) => {
  const { sessionId, code } = await openEvening(user);
  await user.call(recordWatch, { sessionId, movieId: stage.movies[0]!.id });
  await (await newMember(stage)).call(joinSession, { code });
  return { sessionId };
});

/** Groups, with what the user watched at some of their evenings. */
const withEvenings = (evenings: number) =>
  both(async (user: TestUser, stage: Stage) => {
    const groupId = await groupOf(user, [await newMember(stage)]);
    for (const { id: movieId } of stage.movies.slice(0, evenings)) {
      const { id: sessionId } = await user.call(groups.openEvening, { groupId });
      await user.call(recordWatch, { sessionId, movieId });
      await user.call(closeSession, { sessionId });
    }
    return { groupId };
  });

const offered = both(async (user, stage) => {
  const other = await newMember(stage);
  const groupId = await groupOf(user, [other]);
  await user.call(groups.handOverGroup, { groupId, uid: other.uid });
  return { groupId };
});

/** Evenings at which discs and files count, and each of those present has some. */
const withShelves = (size: number) =>
  both(async (host, stage) => {
    const { sessionId, others } = await newSession(stage, host, size);
    const movieIds = stage.movies.slice(0, 5).map(({ id }) => id);
    for (const owner of [host, ...others]) await owner.call(addSeveral, { collection: 'shelf', movieIds });
    await host.call(sessions.setIncludeOwned, { sessionId, includeOwned: true });
    return { sessionId };
  });

/** Evenings whose movies come from a collection. */
const fromWatchlist = both(async (host, stage) => {
  const { sessionId } = await newSession(stage, host, 5);
  const movieIds = stage.movies.slice(0, 5).map(({ id }) => id);
  await host.call(addSeveral, { collection: 'watchlist', movieIds });
  await host.call(sessions.setCollection, { sessionId, collection: 'watchlist' });
  return { sessionId, collection: 'watchlist' };
});

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
  ...[2, 5].map((count) =>
    row(sessions.listSessions, `${count} sessions`, async (host: TestUser, stage: Stage) => {
      for (let n = 0; n < count; n++) await newSession(stage, host, 1);
      return {};
    }),
  ),
  row(sessions.joinSession, 'a member', sessionOfOthers),
  row(sessions.joinSession, 'a guest: new, then known', sessionOfOthers, { guest: card }, newGuest),
  row(sessions.setPresence, '', callerInSession(2), { present: false }),
  ...[5, 10].map((size) => row(sessions.recordWatch, `${size} present`, callerInSession(size), withMovie)),
  ...[5, 10].map((size) =>
    row(
      sessions.undoWatch,
      `${size} present`,
      both(async (host, stage, turn) => {
        const { sessionId } = await newSession(stage, host, size);
        const watch = { sessionId, movieId: stage.movies[turn]!.id };
        await host.call(sessions.recordWatch, watch);
        return watch;
      }),
    ),
  ),
  row(sessions.closeSession, '', callerInSession(2)),
  row(sessions.leaveSession, 'others stay', callerInSession(2)),
  row(sessions.leaveSession, 'the last', callerInSession(1)),
  ...[5, 20].map((size) => row(tonight, `${size} present`, callerInSession(size))),
  ...[5, 20].map((size) => row(tonight, `${size} present, with discs and files`, withShelves(size))),
  row(sessions.setCollection, 'one’s own', fromWatchlist),
  row(tonight, '5 present, from a collection', fromWatchlist),
  row(
    polls.startPoll,
    '5 present',
    both(async (host, stage) => {
      const { sessionId } = await newSession(stage, host, 5);
      return { place: { kind: 'session' as const, id: sessionId } };
    }),
    { method: 'ranked', movies: five },
  ),
  row(polls.showPoll, '3 have voted', pollsOf(5, 3)),
  row(polls.voteInPoll, '5 present, 3 have voted', pollsOf(5, 3)),
  row(polls.voteInPoll, '20 present, 3 have voted, a deck', pollsOf(20, 3, 'deck')),
  row(polls.voteInPoll, 'the last of 5', pollsOf(5, 4)),
  row(polls.closePoll, '3 of 5 have voted', pollsOf(5, 3), { early: true }),
  row(polls.closePoll, '18 of 20 have voted', pollsOf(20, 18), { early: true }),
  row(groups.renewInvitation, 'another', groupWith(0)),
  ...[1, 5].map((members) =>
    row(groups.joinGroup, `of ${members} member${members > 1 ? 's' : ''}`, invitations(members)),
  ),
  ...[2, 5].map((members) => row(groups.showGroupTaste, `of ${members} members`, groupWith(members - 1))),
  ...[2, 5].map((members) => row(groups.openEvening, `of ${members} members`, groupWith(members - 1))),
  row(recordWatch, 'alone, at a group’s evening', opened, ({ movieId }) => ({ movieId })),
  row(closeSession, 'a group’s evening, with a movie', watchedOf),
  row(groups.listEvenings, 'of 1 evening', withEvenings(1)),
  row(groups.listEvenings, 'of 4 evenings', withEvenings(4)),
  row(tonight, '1 present, a group’s evening', opened),
  row(groups.withdrawHandOver, '', offered),
  row(groups.deleteGroup, 'without evenings', groupWith(0)),
  row(groups.deleteGroup, 'with 4 evenings', withEvenings(4)),
  ...(['personal', 'group'] as const).map((audience) =>
    row(challenges.createChallenge, audience, undefined, { ...twoMovieChallenge, audience }),
  ),
  ...challenges.challengeListSchema.options.map((list) =>
    row(challenges.listChallenges, `${list}, with 2 of the caller’s own under way`, joinChallenges(2), {
      list,
    }),
  ),
  ...[2, 5].map((participants) =>
    row(challenges.listParticipants, `${participants} participants`, async (maker, stage) => {
      const { id: challengeId } = await maker.call(challenges.createChallenge, {
        ...twoMovieChallenge,
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
    row(profiles.showProfile, `a friend’s, with ${movies} movies on the watchlist`, async (user, stage) => {
      const friend = await newMember(stage);
      await friend.call(updateAccount, { watchlistVisibility: 'friends' });
      await moviesOnWatchlist(movies)(friend, stage);
      await befriended(user, friend);
      return { uid: friend.uid };
    }),
  ),
  refused(
    row(profiles.showProfile, 'one that shows nothing', async (_, stage) => ({
      uid: (await newMember(stage)).uid,
    })),
  ),
  row(profiles.compareTastes, 'a friend’s, with 10 movies in common', async (user, stage) => {
    const friend = await newMember(stage);
    await befriended(user, friend);
    for (const { id: movieId } of stage.movies.slice(0, 10)) {
      await user.call(rateMovie, { movieId, score: 90 });
      await friend.call(rateMovie, { movieId, score: movieId % 2 === 0 ? 90 : 10 });
    }
    return { uid: friend.uid };
  }),
  row(profiles.listHistory, 'one’s own, with 5 watches and 5 additions', async (user, stage) => {
    await watchedMovies(5)(user, stage);
    await moviesOnWatchlist(5)(user, stage);
    return { uid: user.uid };
  }),
  row(profiles.listHistory, 'one’s own, with 5 watches and 500 imported movies', async (user, stage) => {
    await watchedAndImported(5, 500)(user, stage);
    return { uid: user.uid };
  }),
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
