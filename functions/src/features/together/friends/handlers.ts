import * as operations from '@cine/contract/operations/together/friends';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { nameInGroup } from '../groups/index.ts';
import { background } from './background.ts';
import { answerFriend } from './use-cases/answer-friend.ts';
import { blockUser, unblockUser } from './use-cases/block-user.ts';
import { removeFriend, withdrawRequest } from './use-cases/end-bond.ts';
import { listFriends } from './use-cases/list-friends.ts';
import { nameIn } from './use-cases/members.ts';
import { renewFriendCode } from './use-cases/renew-friend-code.ts';
import { requestFriend } from './use-cases/request-friend.ts';

const named = nameIn(nameInGroup);

export const handlers: Handlers = {
  operations: [
    serve(operations.listFriends, listFriends),
    serve(operations.requestFriend, (...call) => requestFriend(...call, named)),
    serve(operations.answerFriend, answerFriend),
    serve(operations.withdrawRequest, withdrawRequest),
    serve(operations.removeFriend, removeFriend),
    serve(operations.blockUser, (...call) => blockUser(...call, named)),
    serve(operations.unblockUser, unblockUser),
    serve(operations.renewFriendCode, renewFriendCode),
  ],
  background,
};
