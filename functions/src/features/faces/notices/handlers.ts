import type { Handlers } from '#platform/endpoints/feature.ts';
import { answerNotice, listNotices } from './use-cases/answer-notice.ts';
import { followNotice, sendNotice } from './use-cases/send-notice.ts';

export const handlers: Handlers = {
  operations: [sendNotice, followNotice, listNotices, answerNotice],
};
