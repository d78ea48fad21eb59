import * as operations from '@cine/contract/operations/watching/recommendations';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { listRecommendations, predictMovie } from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.listRecommendations, listRecommendations),
    serve(operations.predictMovie, predictMovie),
  ],
};
