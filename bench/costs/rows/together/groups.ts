import * as operations from '@cine/contract/operations/together/groups';
import { closeSession, joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { befriended } from '../../../../functions/test/builders.ts';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byPreparedMember, forBothTurns, newMember, type Row, type Stage } from '../../row.ts';

const look = { name: 'Le club du jeudi', picture: 'reel' } as const;

async function invitedTo(user: TestUser) {
  const { id: groupId } = await user.call(operations.createGroup, look);
  const { invitation } = await user.call(operations.renewInvitation, { groupId });
  return { groupId, code: invitation!.code };
}

/** A group of the user with some others, another each turn. */
const groupOf = (others: number) => async (user: TestUser, stage: Stage) => ({
  groups: await forBothTurns(async () => {
    const { groupId, code } = await invitedTo(user);
    const uids: string[] = [];
    for (let count = 0; count < others; count++) {
      const other = await newMember(stage);
      await other.call(operations.joinGroup, { code });
      uids.push(other.uid);
    }
    return { groupId, uid: uids[0]! };
  }),
});

/** Invitations into others' groups with this many members, another each turn. */
const invitations = (members: number) => async (_: TestUser, stage: Stage) => ({
  codes: await forBothTurns(async () => {
    const { code } = await invitedTo(await newMember(stage));
    for (let count = 1; count < members; count++)
      await (await newMember(stage)).call(operations.joinGroup, { code });
    return code;
  }),
});

/** Groups of the user, and a friend in none of them. */
const withFriend = async (user: TestUser, stage: Stage) => {
  const { groups } = await groupOf(0)(user, stage);
  const friend = await newMember(stage);
  await befriended(user, friend);
  return { groups, friend };
};

/** The user is invited into two groups of a friend. */
const invitedByFriend = async (user: TestUser, stage: Stage) => {
  const friend = await newMember(stage);
  await befriended(user, friend);
  const { groups } = await groupOf(0)(friend, stage);
  for (const { groupId } of Object.values(groups))
    await friend.call(operations.inviteFriend, { groupId, uid: user.uid });
  return { groups };
};

/** Evenings of another member, in a group that the user is in. */
const eveningsOfGroup = async (user: TestUser, stage: Stage) => {
  const host = await newMember(stage);
  const { groupId, code } = await invitedTo(host);
  await user.call(operations.joinGroup, { code });
  const open = async () => ({
    groupId,
    sessionId: (await host.call(operations.openEvening, { groupId })).id,
  });
  return { evenings: await forBothTurns(open) };
};

/** Evenings of the user for a group. */
const opened = async (user: TestUser, stage: Stage) => {
  const { groups } = await groupOf(0)(user, stage);
  return {
    sessions: await forBothTurns((turn) =>
      user.call(operations.openEvening, { groupId: groups[turn].groupId }),
    ),
  };
};

/** Evenings of the user for a group, joined by somebody since the movie was recorded. */
const watchedOf = async (user: TestUser, stage: Stage) => {
  const { sessions } = await opened(user, stage);
  for (const { id: sessionId, code } of sessions) {
    await user.call(recordWatch, { sessionId, movieId: stage.movies[0]!.id });
    await (await newMember(stage)).call(joinSession, { code });
  }
  return { sessions };
};

/** Groups of the user and another, and what the user watched at some evenings of theirs. */
const withEvenings = (evenings: number) => async (user: TestUser, stage: Stage) => {
  const { groups } = await groupOf(1)(user, stage);
  for (const { groupId } of groups)
    for (const { id: movieId } of stage.movies.slice(0, evenings)) {
      const { id: sessionId } = await user.call(operations.openEvening, { groupId });
      await user.call(recordWatch, { sessionId, movieId });
      await user.call(closeSession, { sessionId });
    }
  return { groups };
};

/** Groups that the user offers to another. */
const offered = async (user: TestUser, stage: Stage) => {
  const { groups } = await groupOf(1)(user, stage);
  for (const group of groups) await user.call(operations.handOverGroup, group);
  return { groups };
};

/** Groups that another offers to the user. */
const offeredByOther = async (user: TestUser, stage: Stage) => ({
  groups: await forBothTurns(async () => {
    const owner = await newMember(stage);
    const { groupId, code } = await invitedTo(owner);
    await user.call(operations.joinGroup, { code });
    await owner.call(operations.handOverGroup, { groupId, uid: user.uid });
    return { groupId };
  }),
});

/** Groups of the user that refuse a movie. */
const refused = async (user: TestUser, stage: Stage) => ({
  groups: await forBothTurns(async () => {
    const { groupId } = await invitedTo(user);
    const movieId = stage.movies[0]!.id;
    await user.call(operations.refuseMovie, { groupId, movieId, lasts: 'ever' });
    return { groupId, movieId };
  }),
});

/** Groups of the user in which a challenge stands. */
const withChallenge = async (user: TestUser) => ({
  groups: await forBothTurns(async () => {
    const { groupId } = await invitedTo(user);
    const challengeId = 'old-west';
    await user.call(operations.addChallenge, { groupId, challengeId });
    return { groupId, challengeId };
  }),
});

const nothing = async () => ({});

export const groupsRows: Row[] = [
  byPreparedMember(operations.createGroup, '', nothing, (user) => user.call(operations.createGroup, look)),
  byPreparedMember(operations.listGroups, 'of 2 groups', groupOf(0), (user) =>
    user.call(operations.listGroups, {}),
  ),
  byPreparedMember(operations.showGroup, '', groupOf(0), (user, { turn, groups }) =>
    user.call(operations.showGroup, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.changeGroup, '', groupOf(0), (user, { turn, groups }) =>
    user.call(operations.changeGroup, { groupId: groups[turn].groupId, picture: 'moon' }),
  ),
  byPreparedMember(operations.renewInvitation, 'another', groupOf(0), (user, { turn, groups }) =>
    user.call(operations.renewInvitation, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.revokeInvitation, '', groupOf(0), (user, { turn, groups }) =>
    user.call(operations.revokeInvitation, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.joinGroup, 'of 1 member', invitations(1), (user, { turn, codes }) =>
    user.call(operations.joinGroup, { code: codes[turn] }),
  ),
  byPreparedMember(operations.joinGroup, 'of 5 members', invitations(5), (user, { turn, codes }) =>
    user.call(operations.joinGroup, { code: codes[turn] }),
  ),
  byPreparedMember(operations.shareTaste, '', groupOf(0), (user, { turn, groups }) =>
    user.call(operations.shareTaste, { groupId: groups[turn].groupId, shared: false }),
  ),
  byPreparedMember(operations.showGroupTaste, 'of 2 members', groupOf(1), (user, { turn, groups }) =>
    user.call(operations.showGroupTaste, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.showGroupTaste, 'of 5 members', groupOf(4), (user, { turn, groups }) =>
    user.call(operations.showGroupTaste, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.inviteFriend, '', withFriend, (user, { turn, groups, friend }) =>
    user.call(operations.inviteFriend, { groupId: groups[turn].groupId, uid: friend.uid }),
  ),
  byPreparedMember(operations.listInvitations, 'into 2 groups', invitedByFriend, (user) =>
    user.call(operations.listInvitations, {}),
  ),
  byPreparedMember(operations.answerInvitation, 'accepted', invitedByFriend, (user, { turn, groups }) =>
    user.call(operations.answerInvitation, { groupId: groups[turn].groupId, accept: true }),
  ),
  byPreparedMember(operations.openEvening, 'of 2 members', groupOf(1), (user, { turn, groups }) =>
    user.call(operations.openEvening, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.openEvening, 'of 5 members', groupOf(4), (user, { turn, groups }) =>
    user.call(operations.openEvening, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.joinEvening, '', eveningsOfGroup, (user, { turn, evenings }) =>
    user.call(operations.joinEvening, evenings[turn]),
  ),
  byPreparedMember(recordWatch, 'alone, at a group’s evening', opened, (user, { turn, movieId, sessions }) =>
    user.call(recordWatch, { sessionId: sessions[turn].id, movieId }),
  ),
  byPreparedMember(closeSession, 'a group’s evening, with a movie', watchedOf, (user, { turn, sessions }) =>
    user.call(closeSession, { sessionId: sessions[turn].id }),
  ),
  byPreparedMember(operations.listOpenEvenings, '1 under way', opened, (user, { turn, sessions }) =>
    user.call(operations.listOpenEvenings, { groupId: sessions[turn].groupId! }),
  ),
  byPreparedMember(operations.listEvenings, 'of 1 evening', withEvenings(1), (user, { turn, groups }) =>
    user.call(operations.listEvenings, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.listEvenings, 'of 4 evenings', withEvenings(4), (user, { turn, groups }) =>
    user.call(operations.listEvenings, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.addChallenge, 'ready-made', groupOf(0), (user, { turn, groups }) =>
    user.call(operations.addChallenge, { groupId: groups[turn].groupId, challengeId: 'old-west' }),
  ),
  byPreparedMember(operations.removeChallenge, '', withChallenge, (user, { turn, groups }) =>
    user.call(operations.removeChallenge, groups[turn]),
  ),
  byPreparedMember(operations.refuseMovie, '', groupOf(0), (user, { turn, movieId, groups }) =>
    user.call(operations.refuseMovie, { groupId: groups[turn].groupId, movieId, lasts: 'ever' }),
  ),
  byPreparedMember(operations.withdrawRefusal, '', refused, (user, { turn, groups }) =>
    user.call(operations.withdrawRefusal, groups[turn]),
  ),
  byPreparedMember(tonight, '1 present, a group’s evening', opened, (user, { turn, sessions }) =>
    user.call(tonight, { sessionId: sessions[turn].id }),
  ),
  byPreparedMember(operations.leaveGroup, 'others stay', groupOf(1), (user, { turn, groups }) =>
    user.call(operations.leaveGroup, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.removeMember, '', groupOf(1), (user, { turn, groups }) =>
    user.call(operations.removeMember, groups[turn]),
  ),
  byPreparedMember(operations.handOverGroup, '', groupOf(1), (user, { turn, groups }) =>
    user.call(operations.handOverGroup, groups[turn]),
  ),
  byPreparedMember(operations.withdrawHandOver, '', offered, (user, { turn, groups }) =>
    user.call(operations.withdrawHandOver, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.answerHandOver, 'accepted', offeredByOther, (user, { turn, groups }) =>
    user.call(operations.answerHandOver, { groupId: groups[turn].groupId, accept: true }),
  ),
  byPreparedMember(operations.deleteGroup, 'without evenings', groupOf(0), (user, { turn, groups }) =>
    user.call(operations.deleteGroup, { groupId: groups[turn].groupId }),
  ),
  byPreparedMember(operations.deleteGroup, 'with 4 evenings', withEvenings(4), (user, { turn, groups }) =>
    user.call(operations.deleteGroup, { groupId: groups[turn].groupId }),
  ),
];
