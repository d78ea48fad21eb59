import { reviewYear, showStatistics } from '@cine/contract/operations/game/statistics';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { review } from './review-service.ts';
import { show } from './show-service.ts';

export const handlers: Handlers = { operations: [serve(showStatistics, show), serve(reviewYear, review)] };
