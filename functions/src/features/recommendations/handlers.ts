import * as operations from '@cine/contract/operations/recommendations';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as recommendations from './service.ts';

/** These hold the catalogue and the taste model in memory. */
const options = { memory: '1GiB' } as const;

export const handlers: Handlers = {
  operations: [
    serve(operations.listRecommendations, recommendations.list, options),
    serve(operations.predictMovie, recommendations.predict, options),
  ],
};
