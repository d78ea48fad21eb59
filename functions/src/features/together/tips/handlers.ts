import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { background } from './background.ts';
import { answerTip } from './use-cases/answer-tip.ts';
import { listSentTips } from './use-cases/list-sent-tips.ts';
import { listTips } from './use-cases/list-tips.ts';
import { sendTips } from './use-cases/send-tips.ts';
import { withdrawTip } from './use-cases/withdraw-tip.ts';

export const handlers: Handlers = {
  operations: [listTips, listSentTips, sendTips, answerTip, withdrawTip],
  background,
};
