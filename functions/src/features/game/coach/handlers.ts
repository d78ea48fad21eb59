import { aiSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { giveAdvice } from './use-cases/give-advice.ts';

export const handlers: Handlers = { operations: [withOptions({ secrets: aiSecrets }, giveAdvice)] };
