import * as operations from '@cine/contract/operations/together/friends';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { nameInGroup } from '../groups/index.ts';
import { background } from './background.ts';
import { answer } from './use-cases/answer.ts';
import { block, unblock } from './use-cases/block.ts';
import { list } from './use-cases/list.ts';
import { nameIn } from './use-cases/members.ts';
import { remove, withdraw } from './use-cases/part.ts';
import { renewCode } from './use-cases/renew-code.ts';
import { request } from './use-cases/request.ts';

const named = nameIn(nameInGroup);

export const handlers: Handlers = {
  operations: [
    serve(operations.listFriends, list),
    serve(operations.requestFriend, (...call) => request(...call, named)),
    serve(operations.answerFriend, answer),
    serve(operations.withdrawRequest, withdraw),
    serve(operations.removeFriend, remove),
    serve(operations.blockUser, (...call) => block(...call, named)),
    serve(operations.unblockUser, unblock),
    serve(operations.renewFriendCode, renewCode),
  ],
  background,
};
