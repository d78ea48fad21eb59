import * as operations from '@cine/contract/operations/core/account';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { mergeGuest } from './service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.mergeGuest, mergeGuest)],
  background,
};
