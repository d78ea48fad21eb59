import { updateAccount } from '@cine/contract/operations/core/account';
import { answerFriend, renewFriendCode, requestFriend } from '@cine/contract/operations/together/friends';
import { showProfile, wearTitle } from '@cine/contract/operations/together/profiles';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byMember, byPreparedMember, newMember, type Row, type Stage } from '../../row.ts';
import { collect } from '../../situations.ts';

/** A friend who wants to watch some movies. */
async function friendWith(user: TestUser, stage: Stage, movies: number) {
  const friend = await newMember(stage);
  await friend.call(updateAccount, { watchlistVisibility: 'friends' });
  await collect(friend, stage, movies);
  const { uid } = await user.call(requestFriend, await friend.call(renewFriendCode, {}));
  await friend.call(answerFriend, { uid: user.uid, accept: true });
  return { uid };
}

export const profilesRows: Row[] = [
  byMember(wearTitle, 'none', (user) => user.call(wearTitle, { title: null })),
  ...[0, 12].map((movies) =>
    byPreparedMember(
      showProfile,
      `a friend’s, with ${movies} movies on the watchlist`,
      (user, stage) => friendWith(user, stage, movies),
      (user, { uid }) => user.call(showProfile, { uid }),
    ),
  ),
  byPreparedMember(
    showProfile,
    'one that shows nothing',
    async (_, stage) => ({ uid: (await newMember(stage)).uid }),
    (user, { uid }) => user.call(showProfile, { uid }).catch(() => {}),
  ),
];
