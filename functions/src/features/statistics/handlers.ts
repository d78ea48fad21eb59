import { showStatistics } from '@cine/contract/operations/game/statistics';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { show } from './show-service.ts';

export const handlers: Handlers = { operations: [serve(showStatistics, show)] };
