import type { Handlers } from '#platform/endpoints/feature.ts';
import { listSentTips, listTips } from './use-cases/list-tips.ts';
import { answerTip, sendTips, withdrawTip } from './use-cases/send-tips.ts';

export const handlers: Handlers = { operations: [listTips, listSentTips, sendTips, answerTip, withdrawTip] };
