import * as operations from '@cine/contract/operations/together/tips';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { answer } from './use-cases/answer.ts';
import { list } from './use-cases/list.ts';
import { listSent } from './use-cases/list-sent.ts';
import { send } from './use-cases/send.ts';
import { withdraw } from './use-cases/withdraw.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.listTips, list),
    serve(operations.listSentTips, listSent),
    serve(operations.sendTips, send),
    serve(operations.answerTip, answer),
    serve(operations.withdrawTip, withdraw),
  ],
  background,
};
