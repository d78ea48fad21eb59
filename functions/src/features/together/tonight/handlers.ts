import * as operations from '@cine/contract/operations/together/tonight';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { listMoods } from './mood.ts';
import { listTonight } from './service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.tonight, listTonight), serve(operations.listMoods, listMoods)],
};
