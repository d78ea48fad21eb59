import { mergeGuest } from '@cine/contract/operations/core/account';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import * as guests from './service.ts';

export const handlers: Handlers = {
  operations: [serve(mergeGuest, guests.mergeGuest)],
  background,
};
