import * as operations from '@cine/contract/operations/game/statistics';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { reviewYear } from './review-service.ts';
import { showStatistics } from './show-statistics-service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.showStatistics, showStatistics), serve(operations.reviewYear, reviewYear)],
};
