import * as operations from '@cine/contract/operations/watching/ratings';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import * as tastes from './service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.setUpTaste, tastes.setUp), serve(operations.showTaste, tastes.show)],
};
