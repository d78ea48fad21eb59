import * as operations from '@cine/contract/operations/together/profiles';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { showProfile } from './service.ts';
import { wearTitle } from './title-service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.showProfile, showProfile), serve(operations.wearTitle, wearTitle)],
  background,
};
