import * as operations from '@cine/contract/operations/watching/recommendations';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import * as recommendations from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.listRecommendations, recommendations.list),
    serve(operations.predictMovie, recommendations.predict),
  ],
};
