import * as operations from '@cine/contract/operations/core/badges';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { listBadges } from './service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.listBadges, listBadges)],
  background,
};
