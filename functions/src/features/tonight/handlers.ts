import * as operations from '@cine/contract/operations/tonight';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { listTonight } from './service.ts';

export const handlers: Handlers = {
  operations: [
    // It holds the whole catalogue in memory: 45,000 movies and some regions' offers.
    serve(operations.tonight, listTonight, { memory: '1GiB' }),
  ],
};
