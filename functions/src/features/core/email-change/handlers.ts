import type { Handlers } from '#platform/endpoints/feature.ts';
import { answerEmailChange } from './use-cases/answer-change.ts';
import { changeEmail } from './use-cases/ask-for-change.ts';
import { cancelEmailChange, showEmailChange } from './use-cases/own-change.ts';

export const handlers: Handlers = {
  operations: [changeEmail, showEmailChange, cancelEmailChange, answerEmailChange],
};
