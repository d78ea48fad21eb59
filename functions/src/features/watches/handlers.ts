import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watches';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as watches from './service.ts';

export const handlers: Handlers = {
  operations: [serve(recordOwnWatch, watches.record), serve(withdrawWatch, watches.withdraw)],
};
