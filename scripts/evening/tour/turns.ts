import { type CustomMovieDocument, customMovieDocument } from '@cine/contract/documents/custom-movies';
import { guildLevel } from '@cine/contract/game/guilds/guild';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import * as account from '@cine/contract/operations/core/account';
import { listBadges } from '@cine/contract/operations/core/badges';
import * as jobs from '@cine/contract/operations/core/jobs';
import * as notifications from '@cine/contract/operations/core/notifications';
import * as players from '@cine/contract/operations/core/players';
import * as broadcasts from '@cine/contract/operations/faces/broadcasts';
import { queryGraph } from '@cine/contract/operations/faces/graph';
import * as moderation from '@cine/contract/operations/faces/moderation';
import * as newsletter from '@cine/contract/operations/faces/newsletter';
import { deleteAccount, exportAccount } from '@cine/contract/operations/faces/privacy';
import * as sharing from '@cine/contract/operations/faces/sharing';
import * as characters from '@cine/contract/operations/game/characters';
import * as duels from '@cine/contract/operations/game/duels';
import * as guilds from '@cine/contract/operations/game/guilds';
import * as habits from '@cine/contract/operations/game/habits';
import { showGuilds, showLeaderboard, showRank } from '@cine/contract/operations/game/leaderboards';
import * as shop from '@cine/contract/operations/game/shop';
import { reviewYear, showStatistics } from '@cine/contract/operations/game/statistics';
import { showStreak, showStreakDay } from '@cine/contract/operations/game/streaks';
import * as custom from '@cine/contract/operations/movies/custom-movies';
import * as movies from '@cine/contract/operations/movies/movies';
import {
  listGenres,
  listMilestones,
  listRegions,
  listServices,
} from '@cine/contract/operations/movies/names';
import * as challenges from '@cine/contract/operations/together/challenges';
import * as dates from '@cine/contract/operations/together/dates';
import * as friends from '@cine/contract/operations/together/friends';
import * as groups from '@cine/contract/operations/together/groups';
import * as polls from '@cine/contract/operations/together/polls';
import { showProfile, wearTitle } from '@cine/contract/operations/together/profiles';
import * as sessions from '@cine/contract/operations/together/sessions';
import * as tips from '@cine/contract/operations/together/tips';
import { listMoods, tonight } from '@cine/contract/operations/together/tonight';
import * as collections from '@cine/contract/operations/watching/collections';
import { listNeighbours } from '@cine/contract/operations/watching/neighbours';
import * as ratings from '@cine/contract/operations/watching/ratings';
import * as recommendations from '@cine/contract/operations/watching/recommendations';
import * as watches from '@cine/contract/operations/watching/watches';
import { hour, toInstant } from '@cine/contract/time';
import type { Friend } from '../friend.ts';

export type Player = Pick<Friend, 'uid' | 'call' | 'idToken' | 'until'> & {
  /** Gives them a milestone, for which nobody could play long enough here. */
  raise: (level: number) => Promise<void>;
};

/** The players: a new member who also runs the service, another member, a guest, and a screen. */
export type Cast = Record<'host' | 'friend' | 'guest' | 'screen', Player>;

/** One call: by whom, which answers it waits for, and what they and the cast give as its input. */
export type Turn = {
  operation: Operation;
  by: keyof Cast;
  needs: readonly Operation[];
  inputFrom: (answers: readonly unknown[], cast: Cast) => unknown;
};

/** With readonly lists, as literals are inferred. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

type Answers<Needs extends readonly Operation[]> = { [At in keyof Needs]: OutputOf<Needs[At]> };

function turn<
  O extends Operation,
  const Needs extends readonly Operation[],
  const Input extends Frozen<InputOf<O>>,
>(
  operation: O,
  by: keyof Cast,
  needs: Needs,
  inputFrom: (answers: Answers<Needs>, cast: Cast) => Input | Promise<Input>,
): Turn {
  return { operation, by, needs, inputFrom: (answers, cast) => inputFrom(answers as Answers<Needs>, cast) };
}

const netflix = 8;
const { setUpAccount } = account;
const { createSession, joinSession, recordWatch } = sessions;
const { createChallenge, joinChallenge, submitMovie } = challenges;
const { listMovies, lookUpMovies } = movies;
const { createCustomMovie, promoteCustomMovie } = custom;

/** A movie of a list, another for each subject. */
const at = (n: number, { movies: [...listed] }: OutputOf<typeof listMovies>) => listed[n]!;
const announced = { title: 'Tonight', body: 'A tour of all operations.' };
const banner = {
  shape: 'pennant',
  pattern: 'stripe',
  colours: ['velvet', 'amber'],
  emblem: 'projector',
} as const;
const anyTwoMovies = [{ field: 'year', operator: 'gte', value: 1870 } as const];

function memberOf({ uid }: Player, displayName: string) {
  return {
    username: `tour_${uid.replace(/\W/g, '').slice(-12)}`,
    displayName,
    providers: [netflix],
    region: 'FR',
    locale: 'fr' as const,
    timeZone: 'Europe/Paris',
  };
}

const character = {
  name: 'The Usherette',
  characterClass: 'paladin',
  appearance: { build: 'slight', skin: 'umber', hair: 'afro', hairColour: 'black', eyes: 'hazel' },
} as const;

/** Everything that may come before the farewells, each after those whose answers it needs. */
const visits: readonly Turn[] = [
  turn(setUpAccount, 'host', [], (_, { host }) => memberOf(host, 'Vera')),
  turn(listMoods, 'screen', [], () => ({})),
  turn(jobs.startJob, 'host', [], () => ({ job: 'trending' })),
  turn(createSession, 'host', [setUpAccount], () => ({})),
  turn(listMovies, 'host', [setUpAccount], () => ({ limit: 50 })),
  turn(createChallenge, 'host', [setUpAccount], () => ({
    titles: { en: 'Any two movies' },
    rules: anyTwoMovies,
    targetCount: 5,
    xpReward: 20,
    audience: 'group',
  })),
  turn(account.showAccount, 'host', [setUpAccount], () => ({})),
  turn(account.updateAccount, 'host', [setUpAccount], () => ({ displayName: 'Véra' })),
  turn(newsletter.subscribeToNewsletter, 'host', [setUpAccount], () => ({})),
  turn(ratings.setUpTaste, 'host', [setUpAccount], () => ({ genres: ['Western'] })),
  turn(joinSession, 'guest', [createSession], ([{ code }]) => ({
    code,
    guest: { displayName: 'Nina', providers: [netflix] },
  })),
  turn(sessions.checkCode, 'guest', [createSession], ([{ code }]) => ({ code })),
  turn(sessions.joinAsScreen, 'screen', [createSession], ([{ code }]) => ({ code })),
  turn(joinChallenge, 'host', [createChallenge], ([{ id }]) => ({ challengeId: id })),
  turn(lookUpMovies, 'host', [setUpAccount], () => ({ query: 'Ran' })),
  turn(jobs.showJobRun, 'host', [jobs.startJob], ([{ run }]) => ({ runId: run.id })),
  turn(createCustomMovie, 'host', [listMovies], ([list]) => {
    const { title, year } = at(0, list);
    return { title, year, audience: 'group' };
  }),
  turn(ratings.rateMovie, 'host', [listMovies], ([list]) => ({ movieId: at(1, list).movieId, stars: 4.5 })),
  turn(movies.showMovie, 'host', [listMovies], ([list]) => ({ movieId: at(2, list).movieId })),
  turn(movies.searchMovies, 'host', [listMovies], ([list]) => ({ query: at(3, list).title })),
  turn(movies.reportOffer, 'host', [listMovies], ([list]) => ({
    movieId: at(4, list).movieId,
    provider: netflix,
    region: 'FR',
    says: 'gone',
  })),
  turn(moderation.report, 'host', [joinSession], (_, { guest }) => ({
    kind: 'name',
    id: guest.uid,
    cause: 'other',
    note: 'A tour of all operations',
  })),
  turn(moderation.listCases, 'host', [moderation.report], () => ({})),
  turn(moderation.decide, 'host', [moderation.listCases], ([{ cases }], { guest }) => ({
    caseId: cases.find(({ uid }) => uid === guest.uid)!.id,
    action: 'reject',
    cause: 'other',
  })),
  turn(moderation.undoDecision, 'host', [moderation.decide], ([{ id }]) => ({ entryId: id })),
  turn(moderation.listLog, 'host', [moderation.undoDecision], () => ({})),
  turn(broadcasts.writeBroadcast, 'host', [], (_, { host }) => ({
    broadcastId: `tour-${host.uid}`.slice(0, 64),
    texts: { en: announced, fr: announced, ru: announced },
    region: 'FR',
  })),
  turn(broadcasts.showBroadcast, 'host', [broadcasts.writeBroadcast], ([{ id }]) => ({ broadcastId: id })),
  turn(broadcasts.sendBroadcast, 'host', [broadcasts.showBroadcast], ([{ id }]) => ({ broadcastId: id })),
  turn(broadcasts.stopBroadcast, 'host', [broadcasts.sendBroadcast], ([{ id }]) => ({ broadcastId: id })),
  turn(broadcasts.listBroadcasts, 'host', [broadcasts.stopBroadcast], () => ({})),
  turn(broadcasts.discardBroadcast, 'host', [], (_, { host }) => ({
    broadcastId: `none-${host.uid}`.slice(0, 64),
  })),
  turn(movies.suggestMovies, 'host', [setUpAccount], () => ({})),
  turn(movies.previewRules, 'host', [setUpAccount], () => ({ rules: anyTwoMovies })),
  turn(queryGraph, 'host', [listMovies], ([list]) => ({
    query: `{ movie(id: ${at(5, list).movieId}) { title availability { region } } me { level } }`,
  })),
  turn(recommendations.listRecommendations, 'host', [setUpAccount], () => ({})),
  turn(recommendations.predictMovie, 'host', [listMovies], ([list]) => ({ movieId: at(6, list).movieId })),
  turn(listNeighbours, 'host', [setUpAccount], () => ({})),
  turn(ratings.showTaste, 'host', [setUpAccount], () => ({})),
  turn(challenges.listChallenges, 'host', [setUpAccount], () => ({})),
  turn(players.showPlayer, 'host', [setUpAccount], () => ({})),
  turn(players.listLedger, 'host', [setUpAccount], () => ({})),
  // Nobody reaches level 100 in a tour; that they have no star yet is fine.
  turn(players.beginAgain, 'host', [setUpAccount], () => ({ star: 0, confirmed: true })),
  turn(wearTitle, 'host', [setUpAccount], () => ({ title: null })),
  turn(showStatistics, 'host', [setUpAccount], () => ({ period: 'week' })),
  turn(reviewYear, 'host', [setUpAccount], () => ({ year: new Date().getUTCFullYear() })),
  turn(showStreak, 'host', [setUpAccount], () => ({})),
  turn(showStreakDay, 'host', [setUpAccount], () => ({ date: new Date().toISOString().slice(0, 10) })),
  turn(newsletter.showNewsletter, 'host', [newsletter.subscribeToNewsletter], () => ({})),
  turn(movies.showLookUp, 'host', [lookUpMovies], ([{ lookUpId }]) => ({ lookUpId })),
  turn(sessions.listSessions, 'host', [createSession], () => ({})),
  turn(sessions.showSession, 'guest', [joinSession], ([{ id }]) => ({ sessionId: id })),
  turn(sessions.setPresence, 'guest', [joinSession], ([{ id }]) => ({ sessionId: id, present: true })),
  turn(sessions.useHostServices, 'guest', [joinSession], ([{ id, hostId }]) => ({
    sessionId: id,
    uid: hostId,
  })),
  turn(sessions.setIncludeFree, 'guest', [joinSession], ([{ id }]) => ({ sessionId: id, includeFree: true })),
  turn(sessions.setStrategy, 'guest', [joinSession], ([{ id }]) => ({
    sessionId: id,
    strategy: 'least-misery',
  })),
  turn(sessions.setFilters, 'guest', [joinSession], ([{ id }]) => ({
    sessionId: id,
    filters: { maxRuntime: 150 },
  })),
  turn(
    tonight,
    'guest',
    [
      joinSession,
      sessions.useHostServices,
      sessions.setIncludeFree,
      sessions.setStrategy,
      sessions.setFilters,
    ],
    ([{ id }]) => ({ sessionId: id }),
  ),
  turn(submitMovie, 'host', [joinChallenge, listMovies], ([{ challenge }, list]) => ({
    challengeId: challenge.id,
    movieId: at(7, list).movieId,
  })),
  turn(challenges.showChallenge, 'host', [joinChallenge], ([{ challenge }]) => ({
    challengeId: challenge.id,
  })),
  turn(challenges.listParticipants, 'host', [joinChallenge], ([{ challenge }]) => ({
    challengeId: challenge.id,
  })),
  turn(ratings.showRating, 'host', [ratings.rateMovie], ([{ movieId }]) => ({ movieId })),
  turn(ratings.listRatings, 'host', [ratings.rateMovie], () => ({})),
  turn(custom.listCustomMovies, 'host', [createCustomMovie], () => ({})),
  turn(custom.matchCustomMovie, 'host', [createCustomMovie], ([{ movie }]) => ({ movieId: movie.movieId })),
  turn(custom.changeCustomMovie, 'host', [createCustomMovie], ([{ movie }]) => ({
    movieId: movie.movieId,
    genres: ['Drama'],
  })),
  turn(watches.recordOwnWatch, 'guest', [createCustomMovie, joinSession], ([{ movie }]) => ({
    movieId: movie.movieId,
  })),
  turn(collections.addToCollection, 'host', [listMovies], ([list]) => ({
    collection: 'watchlist',
    movieId: at(8, list).movieId,
  })),
  turn(jobs.cancelJob, 'host', [jobs.startJob, jobs.showJobRun], ([{ run }]) => ({ runId: run.id })),
  turn(sessions.chooseMovie, 'guest', [joinSession, tonight], ([{ id }, { candidates }]) => ({
    sessionId: id,
    movieId: candidates[0]!.movieId,
  })),
  turn(watches.showWatch, 'guest', [watches.recordOwnWatch], ([{ watchId }]) => ({ watchId })),
  turn(watches.listWatches, 'guest', [watches.recordOwnWatch], () => ({})),
  turn(collections.listCollection, 'host', [collections.addToCollection], ([{ collection }]) => ({
    collection,
  })),
  turn(
    collections.removeFromCollection,
    'host',
    [collections.addToCollection, collections.listCollection],
    ([{ collection, movieId }]) => ({ collection, movieId }),
  ),
  turn(
    ratings.withdrawRating,
    'host',
    [ratings.rateMovie, ratings.showRating, ratings.listRatings],
    ([{ movieId }]) => ({ movieId }),
  ),
  turn(ratings.undoRating, 'host', [ratings.withdrawRating], ([{ movieId }]) => ({ movieId })),
  turn(
    promoteCustomMovie,
    'host',
    [createCustomMovie, custom.matchCustomMovie, custom.changeCustomMovie, watches.showWatch],
    ([{ movie }, { matches }]) => ({ movieId: movie.movieId, tmdbId: matches[0]!.movieId }),
  ),
  turn(recordWatch, 'guest', [joinSession, sessions.chooseMovie], ([{ id }]) => ({ sessionId: id })),
  turn(
    challenges.abandonChallenge,
    'host',
    [joinChallenge, submitMovie, challenges.showChallenge, challenges.listParticipants],
    ([{ challenge }]) => ({ challengeId: challenge.id }),
  ),
  turn(newsletter.unsubscribeFromNewsletter, 'host', [newsletter.showNewsletter], () => ({})),
  turn(challenges.listWeekly, 'host', [joinSession, recordWatch], () => ({})),
  turn(challenges.listGains, 'host', [joinSession, recordWatch], ([{ id }]) => ({ sessionId: id })),
  turn(
    sessions.undoWatch,
    'host',
    [joinSession, recordWatch, challenges.listGains],
    ([{ id }, { movieId }]) => ({ sessionId: id, movieId }),
  ),
  turn(custom.refusePromotion, 'guest', [createCustomMovie, promoteCustomMovie], ([{ movie }], { host }) =>
    onceRepointed(host, movie.movieId),
  ),
  turn(
    polls.startPoll,
    'host',
    [joinSession, sessions.useHostServices, sessions.setIncludeFree, tonight],
    ([{ id }]) => ({ place: { kind: 'session', id }, method: 'approval', movies: { from: 'nominations' } }),
  ),
  turn(
    polls.nominateMovie,
    'guest',
    [polls.startPoll, tonight],
    async ([{ id }, { candidates }], { host }) => {
      const [first, second, third] = candidates.map(({ movieId }) => movieId);
      for (const movieId of [first!, second!]) await host.call(polls.nominateMovie, { pollId: id, movieId });
      return { pollId: id, movieId: third! };
    },
  ),
  turn(polls.openPoll, 'host', [polls.nominateMovie], ([{ id }]) => ({ pollId: id })),
  turn(polls.vetoMovie, 'guest', [polls.openPoll], ([{ id, options }]) => ({
    pollId: id,
    movieId: options[2]!.movieId,
  })),
  turn(polls.votePoll, 'guest', [polls.vetoMovie], ([{ id, options }]) => ({
    pollId: id,
    ballot: { method: 'approval', yes: [options[0]!.movieId] },
  })),
  turn(polls.showPoll, 'guest', [polls.votePoll], ([{ poll }]) => ({ pollId: poll.id })),
  turn(polls.withdrawBallot, 'guest', [polls.votePoll, polls.showPoll], ([{ poll }]) => ({
    pollId: poll.id,
  })),
  turn(polls.closePoll, 'host', [polls.showPoll, polls.withdrawBallot], async ([{ poll }], people) => {
    const { id: pollId, options } = poll;
    const ballot = { method: 'approval' as const, yes: [options[0]!.movieId] };
    for (const who of [people.host, people.guest]) await who.call(polls.votePoll, { pollId, ballot });
    return { pollId, early: true };
  }),
  turn(polls.listPolls, 'guest', [polls.closePoll], ([{ place }]) => place),
  turn(polls.cancelPoll, 'host', [polls.closePoll], async ([{ place }], { host }) => {
    const movies = { from: 'nominations' } as const;
    const { id } = await host.call(polls.startPoll, { place, method: 'ranked', movies });
    return { pollId: id };
  }),
  turn(sessions.setMode, 'host', [joinSession, sessions.undoWatch, polls.cancelPoll], ([{ id }]) => ({
    sessionId: id,
    mode: 'apart',
  })),
  turn(watches.withdrawWatch, 'host', [submitMovie, challenges.abandonChallenge], ([{ watchId }]) => ({
    watchId,
  })),
  turn(
    sessions.handOver,
    'host',
    [joinSession, sessions.setMode, sessions.showSession, sessions.setPresence],
    ([{ id }], { guest }) => ({ sessionId: id, uid: guest.uid }),
  ),
  turn(
    sessions.removeAttendee,
    'guest',
    [joinSession, sessions.handOver, sessions.joinAsScreen],
    ([{ id }], { screen }) => ({ sessionId: id, uid: screen.uid }),
  ),
  turn(sessions.leaveSession, 'host', [joinSession, sessions.removeAttendee], ([{ id }]) => ({
    sessionId: id,
  })),
  turn(sessions.closeSession, 'guest', [joinSession, sessions.leaveSession], ([{ id }]) => ({
    sessionId: id,
  })),
  turn(notifications.changeNotificationSettings, 'host', [setUpAccount], () => ({
    kinds: { 'offer-checked': { push: false } },
    quietHours: { from: '22:00', until: '08:00' },
  })),
  turn(
    notifications.showNotificationSettings,
    'host',
    [notifications.changeNotificationSettings],
    () => ({}),
  ),
  turn(notifications.addDevice, 'host', [setUpAccount], () => ({
    endpoint: 'https://fcm.googleapis.com/fcm/send/none',
    keys: {
      p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
      auth: 'tBHItJI5svbpez7KI4CCXg',
    },
  })),
  turn(notifications.removeDevice, 'host', [notifications.addDevice], ([{ deviceId }]) => ({ deviceId })),
  turn(notifications.listNotifications, 'host', [setUpAccount], () => ({})),
  turn(notifications.markRead, 'host', [notifications.listNotifications], () => ({
    notificationId: 'gone',
  })),
  turn(notifications.markAllRead, 'host', [notifications.listNotifications], () => ({})),
  turn(friends.renewFriendCode, 'host', [setUpAccount], () => ({})),
  turn(friends.requestFriend, 'friend', [friends.renewFriendCode], async ([{ code }], { friend }) => {
    await friend.call(setUpAccount, memberOf(friend, 'Tom'));
    return { code };
  }),
  turn(friends.answerFriend, 'host', [friends.requestFriend], (_, { friend }) => ({
    uid: friend.uid,
    accept: true,
  })),
  turn(friends.listFriends, 'host', [friends.answerFriend], () => ({})),
  turn(showProfile, 'friend', [friends.answerFriend], (_, { host }) => ({ uid: host.uid })),
  turn(groups.createGroup, 'host', [setUpAccount], () => ({ name: 'Le club du jeudi', picture: 'reel' })),
  turn(groups.changeGroup, 'host', [groups.createGroup], ([{ id }]) => ({ groupId: id, picture: 'moon' })),
  turn(groups.renewInvitation, 'host', [groups.changeGroup], ([{ id }]) => ({ groupId: id })),
  turn(groups.joinGroup, 'friend', [groups.renewInvitation, friends.answerFriend], ([{ invitation }]) => ({
    code: invitation!.code,
  })),
  turn(groups.showGroup, 'friend', [groups.joinGroup], ([{ id }]) => ({ groupId: id })),
  turn(groups.listGroups, 'friend', [groups.joinGroup], () => ({})),
  turn(dates.proposeDates, 'host', [groups.joinGroup], ([{ id }]) => ({
    dates: [toInstant(Date.now() + hour)],
    groupId: id,
  })),
  turn(dates.listDates, 'friend', [dates.proposeDates], () => ({})),
  turn(dates.showDates, 'guest', [dates.proposeDates, sessions.joinSession], ([{ code }]) => ({ code })),
  turn(dates.answerDates, 'guest', [dates.showDates], ([{ code }]) => ({ code, said: ['yes'] })),
  turn(dates.chooseDate, 'host', [dates.answerDates], ([{ code }]) => ({ code })),
  turn(dates.showCalendar, 'guest', [dates.chooseDate], ([{ code }]) => ({ code })),
  turn(dates.removeDatesAnswer, 'host', [dates.chooseDate, dates.showCalendar], ([{ code, answers }]) => ({
    code,
    answerId: answers[0]!.id,
  })),
  turn(dates.openEvening, 'host', [dates.chooseDate], ([{ code }]) => ({ code })),
  turn(
    dates.cancelDates,
    'host',
    [dates.chooseDate, dates.openEvening, dates.showCalendar],
    ([{ code }]) => ({
      code,
    }),
  ),
  turn(groups.shareTaste, 'friend', [groups.joinGroup], ([{ id }]) => ({ groupId: id, shared: true })),
  turn(groups.showGroupTaste, 'friend', [groups.shareTaste], ([{ id }]) => ({ groupId: id })),
  turn(groups.revokeInvitation, 'friend', [groups.joinGroup, dates.proposeDates], ([{ id }]) => ({
    groupId: id,
  })),
  turn(groups.addChallenge, 'host', [groups.createGroup, createChallenge], ([group, { id }]) => ({
    groupId: group.id,
    challengeId: id,
  })),
  turn(
    groups.removeChallenge,
    'friend',
    [groups.joinGroup, groups.addChallenge],
    ([{ id }, { challengeIds }]) => ({
      groupId: id,
      challengeId: challengeIds![0]!,
    }),
  ),
  turn(groups.refuseMovie, 'friend', [groups.joinGroup, listMovies], ([{ id }, list]) => ({
    groupId: id,
    movieId: at(3, list).movieId,
    lasts: 'season',
  })),
  turn(groups.withdrawRefusal, 'host', [groups.refuseMovie], ([{ id, refusals }]) => ({
    groupId: id,
    movieId: refusals![0]!.movieId,
  })),
  turn(groups.openEvening, 'friend', [groups.joinGroup], ([{ id }]) => ({ groupId: id })),
  turn(groups.joinEvening, 'host', [groups.openEvening], ([{ id, groupId }]) => ({
    groupId: groupId!,
    sessionId: id,
  })),
  turn(groups.listOpenEvenings, 'host', [groups.openEvening], ([{ groupId }]) => ({ groupId: groupId! })),
  turn(groups.listEvenings, 'friend', [groups.joinEvening], ([{ groupId }]) => ({ groupId: groupId! })),
  turn(
    groups.handOverGroup,
    'host',
    [
      groups.revokeInvitation,
      groups.showGroupTaste,
      groups.listEvenings,
      groups.withdrawRefusal,
      groups.listOpenEvenings,
      groups.removeChallenge,
    ],
    ([{ id }], { friend }) => ({
      groupId: id,
      uid: friend.uid,
    }),
  ),
  turn(groups.answerHandOver, 'friend', [groups.handOverGroup], ([{ id }]) => ({
    groupId: id,
    accept: true,
  })),
  // Whose offer it no longer is may say so again.
  turn(groups.withdrawHandOver, 'friend', [groups.answerHandOver], ([{ id }]) => ({ groupId: id })),
  turn(groups.removeMember, 'friend', [groups.withdrawHandOver], ([{ id }], { host }) => ({
    groupId: id,
    uid: host.uid,
  })),
  turn(groups.inviteFriend, 'friend', [groups.removeMember], ([{ id }], { host }) => ({
    groupId: id,
    uid: host.uid,
  })),
  turn(groups.listInvitations, 'host', [groups.inviteFriend], () => ({})),
  turn(groups.answerInvitation, 'host', [groups.listInvitations], ([{ invitations }]) => ({
    groupId: invitations[0]!.groupId,
    accept: true,
  })),
  turn(groups.leaveGroup, 'friend', [groups.removeMember, groups.answerInvitation], ([{ id }]) => ({
    groupId: id,
  })),
  turn(groups.deleteGroup, 'host', [groups.removeMember], async (_, { host }) => ({
    groupId: (await host.call(groups.createGroup, { name: 'Pour voir', picture: 'moon' })).id,
  })),
  turn(tips.sendTips, 'host', [listMovies, friends.answerFriend], ([list], { friend }) => ({
    movieId: at(9, list).movieId,
    uids: [friend.uid],
    text: 'You’ll love the music',
  })),
  turn(tips.listTips, 'friend', [tips.sendTips], () => ({})),
  turn(tips.answerTip, 'friend', [tips.sendTips, tips.listTips], ([{ tipIds }]) => ({
    tipId: tipIds[0]!,
    accept: true,
  })),
  turn(tips.listSentTips, 'host', [tips.answerTip], () => ({})),
  turn(tips.withdrawTip, 'host', [tips.sendTips, tips.listSentTips], ([{ tipIds }]) => ({
    tipId: tipIds[0]!,
  })),
  turn(sharing.createShare, 'host', [setUpAccount], () => ({ kind: 'challenge', id: 'old-west' })),
  turn(sharing.listShares, 'host', [sharing.createShare], () => ({})),
  turn(sharing.revokeShare, 'host', [sharing.createShare], ([{ token }]) => ({ token })),
  turn(showLeaderboard, 'host', [setUpAccount], () => ({ board: 'week', among: 'friends' })),
  turn(showRank, 'host', [setUpAccount], () => ({ board: 'ever' })),
  turn(listBadges, 'host', [setUpAccount], () => ({})),
  turn(guilds.foundGuild, 'host', [joinChallenge], async (_, { host }) => {
    const { id } = await host.call(groups.createGroup, { name: 'La guilde', picture: 'moon' });
    await host.raise(guildLevel);
    return { groupId: id, banner };
  }),
  turn(guilds.changeBanner, 'host', [guilds.foundGuild], ([{ id }]) => ({
    groupId: id,
    banner: { ...banner, emblem: 'planet' },
  })),
  turn(guilds.chooseGuild, 'host', [guilds.foundGuild], ([{ id }]) => ({ groupId: id })),
  turn(guilds.showGuild, 'host', [guilds.foundGuild], ([{ id }]) => ({ groupId: id })),
  turn(guilds.leaveGuild, 'host', [guilds.foundGuild, guilds.chooseGuild], ([{ id }]) => ({ groupId: id })),
  turn(showGuilds, 'host', [setUpAccount], () => ({})),
  turn(characters.createCharacter, 'host', [setUpAccount], () => character),
  turn(characters.showCharacter, 'host', [characters.createCharacter], () => ({})),
  turn(characters.changeCharacter, 'host', [characters.createCharacter], () => ({
    name: 'The Projectionist',
    appearance: { ...character.appearance, hair: 'bun' },
  })),
  turn(characters.allotPoints, 'host', [characters.createCharacter], () => ({
    allotted: { strength: 0, endurance: 0, agility: 0, intelligence: 0, charisma: 0 },
  })),
  turn(characters.resetPoints, 'host', [characters.allotPoints], () => ({ confirmed: true })),
  turn(characters.unequipItem, 'host', [characters.createCharacter], () => ({ category: 'weapon' })),
  turn(characters.equipItem, 'host', [characters.unequipItem], () => ({ itemId: 'house-torch' })),
  turn(shop.listShop, 'host', [characters.createCharacter], () => ({})),
  turn(shop.buy, 'host', [characters.createCharacter], () => ({ id: 'salted-popcorn', key: 'first' })),
  turn(shop.dye, 'host', [shop.buy], () => ({ itemId: 'house-jacket', dye: 'plum' })),
  turn(shop.showInventory, 'host', [shop.dye], () => ({})),
  turn(shop.listPurchases, 'host', [shop.buy], () => ({})),
  turn(habits.suggestHabits, 'host', [setUpAccount], () => ({})),
  turn(habits.createHabit, 'host', [setUpAccount], () => ({ name: 'Read', targetValue: 20, unit: 'pages' })),
  turn(habits.changeHabit, 'host', [habits.createHabit], ([{ id: habitId }]) => ({
    habitId,
    name: 'Read before bed',
    targetValue: 10,
    unit: 'pages',
  })),
  turn(habits.showToday, 'host', [habits.createHabit], () => ({})),
  turn(habits.completeHabit, 'host', [habits.changeHabit], ([{ id: habitId }]) => ({ habitId, value: 12 })),
  turn(habits.showHistory, 'host', [habits.completeHabit], ([{ habit }]) => ({ habitId: habit.id })),
  turn(habits.exportCompletions, 'host', [habits.completeHabit], ([{ completion }]) => ({
    from: completion!.date,
    until: completion!.date,
  })),
  turn(
    habits.undoCompletion,
    'host',
    [habits.completeHabit, habits.showHistory, habits.exportCompletions],
    ([{ completion }]) => ({ habitId: completion!.habitId, date: completion!.date }),
  ),
  turn(habits.archiveHabit, 'host', [habits.createHabit, habits.undoCompletion], ([{ id: habitId }]) => ({
    habitId,
  })),
  turn(habits.listHabits, 'host', [habits.archiveHabit], () => ({ archived: true })),
  turn(habits.restoreHabit, 'host', [habits.archiveHabit, habits.listHabits], ([{ id: habitId }]) => ({
    habitId,
  })),
  turn(habits.reorderHabits, 'host', [habits.restoreHabit], ([{ id }]) => ({ habitIds: [id] })),
  turn(habits.showHabit, 'host', [habits.restoreHabit, habits.reorderHabits], ([{ id: habitId }]) => ({
    habitId,
  })),
  turn(habits.deleteHabit, 'host', [habits.restoreHabit, habits.showHabit], ([{ id: habitId }]) => ({
    habitId,
  })),
  turn(duels.spar, 'host', [characters.equipItem], () => ({ houseCharacter: 'prompter', kind: 'even' })),
  turn(duels.previewDuel, 'host', [characters.equipItem, friends.answerFriend], async (_, { friend }) => {
    await friend.call(characters.createCharacter, { ...character, name: 'The Critic' });
    return { userId: friend.uid };
  }),
  turn(duels.proposeDuel, 'host', [duels.previewDuel], ([{ opponent, even }]) => ({
    userId: opponent.member!.uid,
    kind: 'even',
    seen: even.seen,
  })),
  turn(duels.showDuel, 'friend', [duels.proposeDuel], ([{ id }]) => ({ duelId: id })),
  turn(duels.acceptDuel, 'friend', [duels.showDuel], ([{ duel, seen }]) => ({
    duelId: duel.id,
    seen: seen!,
  })),
  turn(duels.declineDuel, 'friend', [duels.acceptDuel, duels.proposeDuel], (_, { host, friend }) =>
    proposedAnew(host, friend),
  ),
  turn(duels.withdrawDuel, 'host', [duels.declineDuel, duels.proposeDuel], (_, { host, friend }) =>
    proposedAnew(host, friend),
  ),
  turn(duels.listDuels, 'host', [duels.withdrawDuel], () => ({})),
  turn(
    friends.blockUser,
    'host',
    [friends.listFriends, showProfile, groups.leaveGroup, tips.withdrawTip, duels.listDuels],
    (_, { friend }) => ({
      uid: friend.uid,
    }),
  ),
  turn(friends.unblockUser, 'host', [friends.blockUser], ([{ uid }]) => ({ uid })),
  turn(friends.removeFriend, 'host', [friends.blockUser], ([{ uid }]) => ({ uid })),
  turn(friends.withdrawRequest, 'friend', [friends.blockUser], (_, { host }) => ({ uid: host.uid })),
  turn(listServices, 'host', [setUpAccount], () => ({})),
  turn(listRegions, 'host', [setUpAccount], () => ({})),
  turn(listGenres, 'host', [setUpAccount], () => ({})),
  turn(listMilestones, 'host', [setUpAccount], () => ({})),
];

const farewells: readonly Turn[] = [
  turn(
    account.mergeGuest,
    'host',
    [custom.refusePromotion, sessions.closeSession],
    async ([kept], { guest }) => {
      // A merge that takes the movie meanwhile makes its task try again, half a minute later.
      await onceRepointed(guest, kept.movieId);
      return { guestToken: await guest.idToken() };
    },
  ),
  turn(custom.deleteCustomMovie, 'host', [custom.refusePromotion, account.mergeGuest], ([{ movieId }]) => ({
    movieId,
  })),
  turn(exportAccount, 'host', [account.mergeGuest, custom.deleteCustomMovie], () => ({})),
  turn(deleteAccount, 'host', [...visits.map(({ operation }) => operation), exportAccount], () => ({})),
];

/** Every operation once. */
export const turns: readonly Turn[] = [...visits, ...farewells];

/** Another proposal of a duel, once nothing is open between both any more. */
async function proposedAnew(challenger: Player, { uid: userId }: Player) {
  const { even } = await challenger.call(duels.previewDuel, { userId });
  const { id } = await challenger.call(duels.proposeDuel, { userId, kind: 'even', seen: even.seen });
  return { duelId: id };
}

/** Waits until every reference to a movie that was promoted, or from one that is kept, has followed. */
async function onceRepointed(maker: Player, movieId: number) {
  const isDone = ({ repointingSince }: CustomMovieDocument) => repointingSince === null;
  await maker.until(`customMovies/${movieId}`, customMovieDocument, isDone);
  return { movieId };
}
