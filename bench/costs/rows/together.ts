/** Rows of costs of the wing together. */
import { maxListedMovies } from '@cine/contract/game/challenge-rules';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { updateAccount } from '@cine/contract/operations/core/account';
import * as drafts from '@cine/contract/operations/together/challenge-drafts';
import * as challenges from '@cine/contract/operations/together/challenges';
import * as dates from '@cine/contract/operations/together/dates';
import * as groups from '@cine/contract/operations/together/groups';
import * as polls from '@cine/contract/operations/together/polls';
import * as profiles from '@cine/contract/operations/together/profiles';
import * as sessions from '@cine/contract/operations/together/sessions';
import { closeSession, joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import * as tips from '@cine/contract/operations/together/tips';
import { tonight } from '@cine/contract/operations/together/tonight';
import { addSeveralMovies } from '@cine/contract/operations/watching/collected-movies';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { day, hour, toInstant } from '@cine/contract/time';
import { context } from '../../../functions/src/context.ts';
import { befriended, groupOf } from '../../../functions/test/builders.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { card } from '../../../functions/test/scenarios/samples.ts';
import { both, count, newGuest, newMember, type Row, row, type Stage } from '../row.ts';
import {
  callerInSession,
  joinChallenges,
  joinedChallenge,
  longestList,
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

/** An evening of a user's own, and a screen that waits as long as measuring takes. */
const ofScreen = both(async (host, stage) => {
  const { sessionId } = await newSession(stage, host, 1);
  const screen = await newGuest(stage);
  const { token } = await screen.call(sessions.offerScreen, {});
  const offer = context().db.doc(`users/${screen.uid}/screenOffers/latest`);
  await offer.update({ expiresAt: new Date(Date.now() + day) });
  return { sessionId, token };
});

/** A draft that found nothing, and as many movies as a list may have. */
const emptyDraft = async (maker: TestUser, { movies }: Stage) => {
  const rules = [{ field: 'year', operator: 'lt', value: 1880 } as const];
  const { id: draftId } = await maker.call(drafts.draftChallenge, { sentence: 'none of these', rules });
  return { draftId, accept: movies.slice(0, maxListedMovies).map(({ id }) => id) };
};

const withMovie = ({ movieId }: { movieId: number }) => ({ movieId });

const groupWith = (others: number) =>
  both(async (user, stage) => ({ groupId: await groupOf(user, await newMembers(stage, others)) }));

const invitations = (members: number) =>
  both(async (_, stage) => {
    const owner = await newMember(stage);
    const groupId = await groupOf(owner, await newMembers(stage, members - 1));
    return { code: (await owner.call(groups.renewInvitation, { groupId })).invitation!.code };
  });

/** A friend's invitation into their group. */
const invited = both(async (user, stage) => {
  const friend = await newMember(stage);
  await befriended(user, friend);
  const groupId = await groupOf(friend);
  await friend.call(groups.inviteFriend, { groupId, uid: user.uid });
  return { groupId };
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
    for (const owner of [host, ...others])
      await owner.call(addSeveralMovies, { collection: 'shelf', movieIds });
    await host.call(sessions.setIncludeOwned, { sessionId, includeOwned: true });
    return { sessionId };
  });

/** Evenings whose movies come from a collection. */
const fromWatchlist = both(async (host, stage) => {
  const { sessionId } = await newSession(stage, host, 5);
  const movieIds = stage.movies.slice(0, 5).map(({ id }) => id);
  await host.call(addSeveralMovies, { collection: 'watchlist', movieIds });
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
    row(sessions.listSessions, {
      label: `${count} sessions`,
      prepare: async (host: TestUser, stage: Stage) => {
        for (let n = 0; n < count; n++) await newSession(stage, host, 1);
        return {};
      },
    }),
  ),
  row(sessions.admitScreen, { prepare: ofScreen }),
  row(sessions.joinSession, { label: 'a member', prepare: sessionOfOthers }),
  row(sessions.joinSession, {
    label: 'a guest: new, then known',
    prepare: sessionOfOthers,
    input: { guest: card },
    newCaller: newGuest,
  }),
  row(sessions.setPresence, { prepare: callerInSession(2), input: { present: false } }),
  ...[5, 10].map((size) =>
    row(sessions.recordWatch, { label: `${size} present`, prepare: callerInSession(size), input: withMovie }),
  ),
  ...[5, 10].map((size) =>
    row(sessions.undoWatch, {
      label: `${size} present`,
      prepare: both(async (host, stage, turn) => {
        const { sessionId } = await newSession(stage, host, size);
        const watch = { sessionId, movieId: stage.movies[turn]!.id };
        await host.call(sessions.recordWatch, watch);
        return watch;
      }),
    }),
  ),
  row(sessions.closeSession, { prepare: callerInSession(2) }),
  row(sessions.leaveSession, { label: 'others stay', prepare: callerInSession(2) }),
  row(sessions.leaveSession, { label: 'the last', prepare: callerInSession(1) }),
  ...[5, 20].map((size) => row(tonight, { label: `${size} present`, prepare: callerInSession(size) })),
  ...[5, 20].map((size) =>
    row(tonight, { label: `${size} present, with discs and files`, prepare: withShelves(size) }),
  ),
  row(sessions.setCollection, { label: 'one’s own', prepare: fromWatchlist }),
  row(tonight, { label: '5 present, from a collection', prepare: fromWatchlist }),
  row(polls.startPoll, {
    label: '5 present',
    prepare: both(async (host, stage) => {
      const { sessionId } = await newSession(stage, host, 5);
      return { place: { kind: 'session' as const, id: sessionId } };
    }),
    input: { method: 'ranked', movies: five },
  }),
  row(polls.showPoll, { label: '3 have voted', prepare: pollsOf(5, 3) }),
  row(polls.voteInPoll, { label: '5 present, 3 have voted', prepare: pollsOf(5, 3) }),
  row(polls.voteInPoll, { label: '20 present, 3 have voted, a deck', prepare: pollsOf(20, 3, 'deck') }),
  row(polls.voteInPoll, { label: 'the last of 5', prepare: pollsOf(5, 4) }),
  row(polls.closePoll, { label: '3 of 5 have voted', prepare: pollsOf(5, 3), input: { early: true } }),
  row(polls.closePoll, { label: '18 of 20 have voted', prepare: pollsOf(20, 18), input: { early: true } }),
  row(groups.renewInvitation, { label: 'another', prepare: groupWith(0) }),
  ...[1, 5].map((members) =>
    row(groups.joinGroup, {
      label: `of ${count(members, 'member')}`,
      prepare: invitations(members),
    }),
  ),
  ...[2, 5].map((members) =>
    row(groups.showGroupTaste, { label: `of ${members} members`, prepare: groupWith(members - 1) }),
  ),
  ...[2, 5].map((members) =>
    row(groups.openEvening, { label: `of ${members} members`, prepare: groupWith(members - 1) }),
  ),
  row(recordWatch, {
    label: 'alone, at a group’s evening',
    prepare: opened,
    input: ({ movieId }) => ({ movieId }),
  }),
  row(closeSession, { label: 'a group’s evening, with a movie', prepare: watchedOf }),
  row(groups.listEvenings, { label: 'of 1 evening', prepare: withEvenings(1) }),
  row(groups.listEvenings, { label: 'of 4 evenings', prepare: withEvenings(4) }),
  row(tonight, { label: '1 present, a group’s evening', prepare: opened }),
  row(groups.answerInvitation, { label: 'accepted', prepare: invited, input: { accept: true } }),
  row(groups.answerInvitation, { label: 'declined', prepare: invited, input: { accept: false } }),
  row(groups.withdrawHandOver, { prepare: offered }),
  row(groups.deleteGroup, { label: 'without evenings', prepare: groupWith(0) }),
  row(groups.deleteGroup, { label: 'with 4 evenings', prepare: withEvenings(4) }),
  ...(['personal', 'group'] as const).map((audience) =>
    row(challenges.createChallenge, { label: audience, input: { ...twoMovieChallenge, audience } }),
  ),
  row(challenges.createChallenge, {
    label: `about a list of ${maxListedMovies} movies`,
    prepare: async (_, stage) => ({ rules: [longestList(stage)] }),
    input: ({ rules }) => ({ ...twoMovieChallenge, rules }),
  }),
  row(drafts.reviewChallengeDraft, { label: `${maxListedMovies} movies added`, prepare: both(emptyDraft) }),
  row(drafts.publishChallengeDraft, {
    label: `a list of ${maxListedMovies} movies`,
    prepare: both(async (maker, stage) => {
      const { draftId, accept: list } = await emptyDraft(maker, stage);
      await maker.call(drafts.reviewChallengeDraft, { draftId, accept: list });
      return { draftId, list };
    }),
    input: { titles: { en: 'Two hundred' }, targetCount: 1, xpReward: 20 },
  }),
  ...challenges.challengeListSchema.options.map((list) =>
    row(challenges.listChallenges, {
      label: `${list}, with 2 of the caller’s own under way`,
      prepare: joinChallenges(2),
      input: {
        list,
      },
    }),
  ),
  ...[2, 5].map((participants) =>
    row(challenges.listParticipants, {
      label: `${participants} participants`,
      prepare: async (maker, stage) => {
        const { id: challengeId } = await maker.call(challenges.createChallenge, {
          ...twoMovieChallenge,
          audience: 'group',
        });
        for (const each of [maker, ...(await newMembers(stage, participants - 1))])
          await each.call(challenges.joinChallenge, { challengeId });
        return { challengeId };
      },
    }),
  ),
  row(challenges.listGains, {
    label: 'of one movie for 2 attendees',
    prepare: async (host, stage) => {
      const { sessionId } = await newSession(stage, host);
      await host.call(recordWatch, { sessionId, movieId: stage.movies[0]!.id });
      return { sessionId };
    },
  }),
  row(challenges.joinChallenge, {
    label: 'a ready-made one',
    input: ({ turn }) => ({
      challengeId: [...readyMadeChallenges.keys()][turn]!,
    }),
  }),
  row(challenges.submitMovie, {
    label: 'to one challenge: counts, then completes',
    prepare: joinedChallenge,
  }),
  row(dates.proposeDates, { input: twoDates }),
  ...[0, 3].map((others) =>
    row(dates.proposeDates, {
      label: `to a group with ${others} others`,
      prepare: async (user, stage) => ({
        groupId: await groupOf(user, await newMembers(stage, others)),
        ...twoDates(),
      }),
    }),
  ),
  row(dates.answerDates, { label: 'a member', prepare: othersPlans, input: yes }),
  row(dates.answerDates, {
    label: 'a guest: new, then known',
    prepare: othersPlans,
    input: { ...yes, guest: { displayName: 'Guest' } },
    newCaller: newGuest,
  }),
  ...[0, 3].map((others) =>
    row(dates.chooseDate, { label: `${others} others answered`, prepare: plansWith(others) }),
  ),
  ...['first', 'opened before'].map((label) =>
    row(dates.openEvening, {
      label,
      prepare: both(async (user, stage, turn) => {
        const { code } = (await plansWith(0)(user, stage))[turn];
        await user.call(dates.chooseDate, { code });
        if (label !== 'first') await user.call(dates.openEvening, { code });
        return { code };
      }),
    }),
  ),
  ...[0, 12].map((movies) =>
    row(profiles.showProfile, {
      label: `a friend’s, with ${movies} movies on the watchlist`,
      prepare: async (user, stage) => {
        const friend = await newMember(stage);
        await friend.call(updateAccount, { watchlistVisibility: 'friends' });
        await moviesOnWatchlist(movies)(friend, stage);
        await befriended(user, friend);
        return { uid: friend.uid };
      },
    }),
  ),
  refused(
    row(profiles.showProfile, {
      label: 'one that shows nothing',
      prepare: async (_, stage) => ({
        uid: (await newMember(stage)).uid,
      }),
    }),
  ),
  row(profiles.compareTastes, {
    label: 'a friend’s, with 10 movies in common',
    prepare: async (user, stage) => {
      const friend = await newMember(stage);
      await befriended(user, friend);
      for (const { id: movieId } of stage.movies.slice(0, 10)) {
        await user.call(rateMovie, { movieId, score: 90 });
        await friend.call(rateMovie, { movieId, score: movieId % 2 === 0 ? 90 : 10 });
      }
      return { uid: friend.uid };
    },
  }),
  row(profiles.listHistory, {
    label: 'one’s own, with 5 watches and 5 additions',
    prepare: async (user, stage) => {
      await watchedMovies(5)(user, stage);
      await moviesOnWatchlist(5)(user, stage);
      return { uid: user.uid };
    },
  }),
  row(profiles.listHistory, {
    label: 'one’s own, with 5 watches and 500 imported movies',
    prepare: async (user, stage) => {
      await watchedAndImported(5, 500)(user, stage);
      return { uid: user.uid };
    },
  }),
  ...[1, 2].map((howMany) =>
    row(tips.sendTips, {
      label: `to ${count(howMany, 'friend')}`,
      prepare: uidsOf(howMany),
      input: {
        text: 'You will love it',
      },
    }),
  ),
  ...[1, 5].map((movies) =>
    row(tips.listTips, { label: `${2 * movies} of 2 friends`, prepare: received(movies) }),
  ),
  ...[2, 5].map((movies) =>
    row(tips.listSentTips, { label: `${2 * movies} to 2 friends`, prepare: sent(movies) }),
  ),
  row(tips.answerTip, { label: 'onto the watchlist', prepare: waiting, input: { accept: true } }),
  row(tips.answerTip, { label: 'declined', prepare: waiting, input: { accept: false } }),
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
