/** What a hostile account does with friends, profiles, tips, reports and notifications. */
import * as notifications from '@cine/contract/operations/core/notifications';
import { report } from '@cine/contract/operations/faces/moderation';
import * as friends from '@cine/contract/operations/together/friends';
import * as profiles from '@cine/contract/operations/together/profiles';
import * as tips from '@cine/contract/operations/together/tips';
import { type Hostile, type Move, oneIn } from './move.ts';

const settings = { kinds: { 'friend-completed-challenge': { app: true } } };

export const people = {
  friendRenewsCode: async ({ friend, friendCodes }) => {
    const made = await friend(friends.renewFriendCode, {});
    if (made) friendCodes.push(made.code);
  },
  ask: ({ friendCodes, call }) => call(friends.requestFriend, { code: friendCodes.at(-1) ?? 'ffffffff' }),
  guessFriend: ({ call, below }) =>
    call(friends.requestFriend, {
      code: below(2 ** 31)
        .toString(16)
        .padStart(8, '0'),
    }),
  friendAnswers: ({ friend, user, below }) =>
    friend(friends.answerFriend, { uid: user.uid, accept: below(3) > 0 }),
  friendWantsToKnow: ({ friend }) => friend(notifications.changeNotificationSettings, settings),
  withdrawAsked: ({ friendId, call }) => call(friends.withdrawRequest, { uid: friendId }),
  part: ({ friendId, call }) => call(friends.removeFriend, { uid: friendId }),
  block: ({ friendId, call }) => call(friends.blockUser, { uid: friendId }),
  unblock: ({ friendId, call }) => call(friends.unblockUser, { uid: friendId }),
  friendBlocks: ({ friend, user }) => friend(friends.blockUser, { uid: user.uid }),
  friendUnblocks: ({ friend, user }) => friend(friends.unblockUser, { uid: user.uid }),
  wantToKnow: ({ call }) => call(notifications.changeNotificationSettings, settings),
  listNotifications: ({ call }) => call(notifications.listNotifications, { pageSize: 100 }),
  recommend: ({ friendId, call, ...hostile }) =>
    call(tips.sendTips, { movieId: someMovie(hostile), uids: [friendId], text: 'Again and again' }),
  friendRecommends: ({ friend, user, ...hostile }) =>
    friend(tips.sendTips, { movieId: someMovie(hostile), uids: [user.uid] }),
  answerTip: async ({ call, below }) => {
    const listed = await call(tips.listTips, {});
    const tipId = listed?.tips[below(listed.tips.length)]?.id ?? 'none';
    await call(tips.answerTip, { tipId, accept: oneIn(2, below) });
  },
  withdrawTip: async ({ call, below }) => {
    const sent = await call(tips.listSentTips, {});
    await call(tips.withdrawTip, { tipId: sent?.tips[below(sent.tips.length)]?.id ?? 'none' });
  },
  friendLooksAtProfile: ({ friend, user, below }) => {
    const { uid } = user;
    const looks = [
      () => friend(profiles.showProfile, { uid }),
      () => friend(profiles.compareTastes, { uid }),
      () => friend(profiles.listHistory, { uid, pageSize: 50 }),
    ];
    return looks[below(looks.length)]!();
  },
  reportPerson: ({ friendId, call, below }) =>
    call(report, {
      kind: (['name', 'username', 'person'] as const)[below(3)]!,
      id: friendId,
      cause: 'other',
      note: 'Again and again',
    }),
} satisfies Record<string, Move>;

/** One of the catalogue, or the last that the account shared. */
function someMovie({ movies, shared, below }: Pick<Hostile, 'movies' | 'shared' | 'below'>): number {
  const custom = oneIn(2, below) ? shared.at(-1) : undefined;
  return custom?.movieId ?? movies[below(movies.length)]!.id;
}
