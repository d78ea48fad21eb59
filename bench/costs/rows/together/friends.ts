import * as operations from '@cine/contract/operations/together/friends';
import type { TestUser } from '../../../../functions/test/client.ts';
import { byMember, byPreparedMember, forBothTurns, newMember, type Row, type Stage } from '../../row.ts';

/** The code of a new member, another each turn. */
const strangers = async (_: TestUser, stage: Stage) => ({
  codes: await forBothTurns(
    async () => (await (await newMember(stage)).call(operations.renewFriendCode, {})).code,
  ),
});

/** Members who ask the user, another each turn. */
async function askers(user: TestUser, stage: Stage) {
  const { code } = await user.call(operations.renewFriendCode, {});
  const others = await forBothTurns(async () => {
    const other = await newMember(stage);
    await other.call(operations.requestFriend, { code });
    return other;
  });
  return { others, uids: [others[0].uid, others[1].uid] as const };
}

/** Two friends of the user. */
export async function friends(user: TestUser, stage: Stage) {
  const asking = await askers(user, stage);
  for (const uid of asking.uids) await user.call(operations.answerFriend, { uid, accept: true });
  return asking;
}

export const friendsRows: Row[] = [
  byPreparedMember(operations.listFriends, '', friends, (user) => user.call(operations.listFriends, {})),
  byMember(operations.renewFriendCode, 'first, then again', (user) =>
    user.call(operations.renewFriendCode, {}),
  ),
  byPreparedMember(operations.requestFriend, 'by code', strangers, (user, { turn, codes }) =>
    user.call(operations.requestFriend, { code: codes[turn] }),
  ),
  byPreparedMember(operations.answerFriend, 'accepted', askers, (user, { turn, uids }) =>
    user.call(operations.answerFriend, { uid: uids[turn], accept: true }),
  ),
  byPreparedMember(
    operations.withdrawRequest,
    '',
    async (user, stage) => {
      const { codes } = await strangers(user, stage);
      return {
        asked: await forBothTurns((turn) => user.call(operations.requestFriend, { code: codes[turn] })),
      };
    },
    (user, { turn, asked }) => user.call(operations.withdrawRequest, { uid: asked[turn].uid }),
  ),
  byPreparedMember(operations.removeFriend, '', friends, (user, { turn, uids }) =>
    user.call(operations.removeFriend, { uid: uids[turn] }),
  ),
  byPreparedMember(operations.blockUser, 'a friend', friends, (user, { turn, uids }) =>
    user.call(operations.blockUser, { uid: uids[turn] }),
  ),
  byPreparedMember(
    operations.unblockUser,
    '',
    async (user, stage) => {
      const { uids } = await friends(user, stage);
      for (const uid of uids) await user.call(operations.blockUser, { uid });
      return { uids };
    },
    (user, { turn, uids }) => user.call(operations.unblockUser, { uid: uids[turn] }),
  ),
];
