import { challengeDraftDocument } from '@cine/contract/documents/challenge-drafts';
import { listDuels } from '@cine/contract/operations/game/duels';
import { listMovies } from '@cine/contract/operations/movies/movies';
import * as drafts from '@cine/contract/operations/together/challenge-drafts';
import * as challenges from '@cine/contract/operations/together/challenges';
import * as dates from '@cine/contract/operations/together/dates';
import * as friends from '@cine/contract/operations/together/friends';
import * as groups from '@cine/contract/operations/together/groups';
import * as profiles from '@cine/contract/operations/together/profiles';
import { joinInvited, joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import * as tips from '@cine/contract/operations/together/tips';
import { leaveCollection, listPublicCollections } from '@cine/contract/operations/watching/collections';
import { hour, toInstant } from '@cine/contract/time';
import { anyMovies, at, samplePicture } from './samples.ts';
import { plain, type Scene, scene } from './scene.ts';

const { createChallenge, joinChallenge, submitMovie } = challenges;
const { answerFriend, requestFriend } = friends;
const { answerDates, chooseDate, proposeDates } = dates;
const { createGroup, joinGroup, renewInvitation } = groups;

const challengeScenes: readonly Scene[] = [
  scene(createChallenge, 'host', [], () => ({
    titles: { en: 'Any movies' },
    rules: anyMovies,
    targetCount: 5,
    xpReward: 20,
    audience: 'group',
  })),
  scene(drafts.draftChallenge, 'host', [], () => ({ sentence: 'quiet movies about fishermen' })),
  scene(drafts.listChallengeDrafts, 'host', [drafts.draftChallenge], () => ({})),
  scene(drafts.showChallengeDraft, 'host', [drafts.draftChallenge], ([{ id }]) => ({ draftId: id })),
  scene(
    drafts.reviewChallengeDraft,
    'host',
    [drafts.showChallengeDraft, listMovies],
    async ([{ id }, list], { host }) => {
      await host.until(
        `users/${host.uid}/challengeDrafts/${id}`,
        challengeDraftDocument,
        ({ labelling }) => labelling === null,
      );
      return { draftId: id, accept: [at(5, list).movieId] };
    },
  ),
  scene(
    drafts.publishChallengeDraft,
    'host',
    [drafts.reviewChallengeDraft],
    ([{ id, movies }]) => ({
      draftId: id,
      list: movies.flatMap(({ isIn, movieId }) => (isIn ? [movieId] : [])),
      titles: { en: 'Tears, then joy' },
      targetCount: 1,
      xpReward: 20,
    }),
    [drafts.listChallengeDrafts],
  ),
  scene(drafts.showChallengeReasons, 'host', [drafts.publishChallengeDraft], ([{ id }]) => ({
    challengeId: id,
  })),
  scene(drafts.discardChallengeDraft, 'host', [], async (_, { host }) => ({
    draftId: (await host.call(drafts.draftChallenge, { sentence: 'time travel' })).id,
  })),
  scene(joinChallenge, 'host', [createChallenge], ([{ id }]) => ({ challengeId: id })),
  scene(submitMovie, 'host', [joinChallenge, listMovies], ([{ challenge }, list]) => ({
    challengeId: challenge.id,
    movieId: at(7, list).movieId,
  })),
  scene(challenges.showChallenge, 'host', [joinChallenge], ([{ challenge }]) => ({
    challengeId: challenge.id,
  })),
  scene(challenges.listParticipants, 'host', [joinChallenge], ([{ challenge }]) => ({
    challengeId: challenge.id,
  })),
  scene(
    challenges.abandonChallenge,
    'host',
    [joinChallenge],
    ([{ challenge }]) => ({ challengeId: challenge.id }),
    [submitMovie, challenges.showChallenge, challenges.listParticipants],
  ),
  ...plain(challenges.listChallenges, challenges.listWeeklyChallenges),
  scene(challenges.listGains, 'host', [joinSession, recordWatch], ([{ id }]) => ({ sessionId: id })),
];

const friendScenes: readonly Scene[] = [
  ...plain(friends.renewFriendCode),
  scene(requestFriend, 'friend', [friends.renewFriendCode], ([{ code }]) => ({ code })),
  scene(answerFriend, 'host', [requestFriend], (_, { friend }) => ({ uid: friend.uid, accept: true })),
  scene(friends.listFriends, 'host', [answerFriend], () => ({})),
  scene(profiles.showProfile, 'friend', [answerFriend], (_, { host }) => ({ uid: host.uid })),
  scene(profiles.compareTastes, 'friend', [answerFriend], (_, { host }) => ({ uid: host.uid })),
  scene(profiles.listHistory, 'host', [recordWatch], (_, { host }) => ({ uid: host.uid })),
  scene(profiles.wearTitle, 'host', [], () => ({ title: null })),
  scene(profiles.writeBio, 'host', [], () => ({ bio: 'Westerns, and tea.' })),
  scene(profiles.chooseFavourites, 'host', [listMovies], ([list]) => ({
    movieIds: [1, 2, 3, 4].map((each) => at(each, list).movieId),
  })),
  scene(profiles.setAvatar, 'host', [], () => ({ picture: samplePicture })),
  scene(profiles.removeAvatar, 'host', [profiles.setAvatar], () => ({})),
  scene(tips.sendTips, 'host', [listMovies, answerFriend], ([list], { friend }) => ({
    movieId: at(9, list).movieId,
    uids: [friend.uid],
    text: 'You’ll love the music',
  })),
  scene(tips.listTips, 'friend', [tips.sendTips], () => ({})),
  scene(tips.answerTip, 'friend', [tips.sendTips], ([{ tipIds }]) => ({ tipId: tipIds[0]!, accept: true }), [
    tips.listTips,
  ]),
  scene(tips.listSentTips, 'host', [tips.sendTips], () => ({}), [tips.answerTip]),
  scene(tips.withdrawTip, 'host', [tips.sendTips], ([{ tipIds }]) => ({ tipId: tipIds[0]! }), [
    tips.listSentTips,
  ]),
  scene(friends.blockUser, 'host', [answerFriend], (_, { friend }) => ({ uid: friend.uid }), [
    ...[friends.listFriends, profiles.showProfile, profiles.compareTastes, groups.leaveGroup],
    ...[tips.withdrawTip, listDuels, leaveCollection, listPublicCollections, joinInvited],
  ]),
  scene(friends.unblockUser, 'host', [friends.blockUser], ([{ uid }]) => ({ uid })),
  scene(friends.removeFriend, 'host', [answerFriend], ([{ uid }]) => ({ uid }), [friends.unblockUser]),
  scene(friends.withdrawRequest, 'friend', [requestFriend], (_, { host }) => ({ uid: host.uid }), [
    friends.removeFriend,
  ]),
];

const groupScenes: readonly Scene[] = [
  scene(createGroup, 'host', [], () => ({ name: 'Le club du jeudi', picture: 'reel' })),
  scene(groups.changeGroup, 'host', [createGroup], ([{ id }]) => ({ groupId: id, picture: 'moon' })),
  scene(renewInvitation, 'host', [createGroup], ([{ id }]) => ({ groupId: id })),
  scene(joinGroup, 'friend', [renewInvitation], ([{ invitation }]) => ({ code: invitation!.code })),
  scene(groups.checkGroupCode, 'guest', [renewInvitation], ([{ invitation }]) => ({
    code: invitation!.code,
  })),
  scene(groups.showGroup, 'friend', [joinGroup], ([{ id }]) => ({ groupId: id })),
  scene(groups.listGroups, 'friend', [joinGroup], () => ({})),
  scene(groups.shareTaste, 'friend', [joinGroup], ([{ id }]) => ({ groupId: id, shared: false })),
  scene(groups.showGroupTaste, 'friend', [joinGroup], ([{ id }]) => ({ groupId: id }), [groups.shareTaste]),
  scene(groups.addChallenge, 'host', [createGroup], ([{ id }]) => ({ groupId: id, challengeId: 'old-west' })),
  scene(groups.removeChallenge, 'host', [groups.addChallenge], ([{ id, challengeIds }]) => ({
    groupId: id,
    challengeId: challengeIds![0]!,
  })),
  scene(groups.refuseMovie, 'friend', [joinGroup, listMovies], ([{ id }, list]) => ({
    groupId: id,
    movieId: at(3, list).movieId,
    lasts: 'season',
  })),
  scene(groups.withdrawRefusal, 'host', [groups.refuseMovie], ([{ id, refusals }]) => ({
    groupId: id,
    movieId: refusals![0]!.movieId,
  })),
  scene(groups.openEvening, 'friend', [joinGroup], ([{ id }]) => ({ groupId: id })),
  scene(groups.joinEvening, 'host', [groups.openEvening], ([{ id, groupId }]) => ({
    groupId: groupId!,
    sessionId: id,
  })),
  scene(groups.listOpenEvenings, 'host', [groups.openEvening], ([{ groupId }]) => ({ groupId: groupId! })),
  scene(groups.listEvenings, 'friend', [groups.joinEvening], ([{ groupId }]) => ({ groupId: groupId! })),
  scene(groups.revokeInvitation, 'friend', [joinGroup], ([{ id }]) => ({ groupId: id }), [proposeDates]),
  scene(
    groups.handOverGroup,
    'host',
    [joinGroup],
    ([{ id }], { friend }) => ({ groupId: id, uid: friend.uid }),
    [
      ...[groups.revokeInvitation, groups.showGroupTaste, groups.listEvenings, groups.withdrawRefusal],
      ...[groups.listOpenEvenings, groups.removeChallenge, groups.changeGroup],
    ],
  ),
  scene(groups.answerHandOver, 'friend', [groups.handOverGroup], ([{ id }]) => ({
    groupId: id,
    accept: true,
  })),
  // Withdrawing an offer that is already gone succeeds, too.
  scene(groups.withdrawHandOver, 'friend', [groups.answerHandOver], ([{ id }]) => ({ groupId: id })),
  scene(
    groups.removeMember,
    'friend',
    [groups.answerHandOver],
    ([{ id }], { host }) => ({ groupId: id, uid: host.uid }),
    [groups.withdrawHandOver],
  ),
  scene(groups.inviteFriend, 'friend', [groups.removeMember, answerFriend], ([{ id }], { host }) => ({
    groupId: id,
    uid: host.uid,
  })),
  scene(groups.listInvitations, 'host', [groups.inviteFriend], () => ({})),
  scene(groups.answerInvitation, 'host', [groups.listInvitations], ([{ invitations }]) => ({
    groupId: invitations[0]!.groupId,
    accept: true,
  })),
  scene(groups.leaveGroup, 'friend', [joinGroup], ([{ id }]) => ({ groupId: id }), [
    groups.removeMember,
    groups.answerInvitation,
  ]),
  scene(groups.deleteGroup, 'host', [], async (_, { host }) => ({
    groupId: (await host.call(createGroup, { name: 'Pour voir', picture: 'moon' })).id,
  })),
];

const dateScenes: readonly Scene[] = [
  scene(proposeDates, 'host', [joinGroup], ([{ id }], { host }) => ({
    dates: [toInstant(host.now() + hour)],
    groupId: id,
  })),
  scene(dates.listDates, 'friend', [proposeDates], () => ({})),
  scene(dates.showDates, 'guest', [proposeDates, joinSession], ([{ code }]) => ({ code })),
  scene(answerDates, 'guest', [proposeDates, joinSession], ([{ code }]) => ({ code, said: ['yes'] }), [
    dates.showDates,
  ]),
  scene(chooseDate, 'host', [proposeDates], ([{ code }]) => ({ code }), [answerDates]),
  scene(dates.showCalendar, 'guest', [chooseDate, joinSession], ([{ code }]) => ({ code })),
  scene(
    dates.removeDatesAnswer,
    'host',
    [answerDates],
    ([{ code, answers }]) => ({ code, answerId: answers[0]!.id }),
    [chooseDate, dates.showCalendar],
  ),
  scene(dates.openEvening, 'host', [chooseDate], ([{ code }]) => ({ code })),
  scene(dates.cancelDates, 'host', [proposeDates], ([{ code }]) => ({ code }), [
    ...[dates.openEvening, dates.removeDatesAnswer],
  ]),
];

export const togetherScenes: readonly Scene[] = [
  ...challengeScenes,
  ...friendScenes,
  ...groupScenes,
  ...dateScenes,
];
