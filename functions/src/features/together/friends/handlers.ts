import * as operations from '@cine/contract/operations/together/friends';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { serve, serveGuess } from '#platform/endpoints/serve.ts';
import { nameInGroup } from '../groups/index.ts';
import { createFindName } from './members-service.ts';
import { answerFriend, removeFriend, withdrawRequest } from './use-cases/answer-friend.ts';
import { blockUser, unblockUser } from './use-cases/block-user.ts';
import { listFriends, renewFriendCode } from './use-cases/list-friends.ts';
import { requestFriend } from './use-cases/request-friend.ts';

const findName = createFindName(nameInGroup);

export const handlers: Handlers = {
  operations: [
    listFriends,
    serveGuess(operations.requestFriend, (...call) => requestFriend(...call, findName)),
    answerFriend,
    withdrawRequest,
    removeFriend,
    serve(operations.blockUser, (...call) => blockUser(...call, findName)),
    unblockUser,
    renewFriendCode,
  ],
};
