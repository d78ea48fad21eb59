import * as operations from '@cine/contract/operations/watching/ratings';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { setUpTaste, showTaste } from './service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.setUpTaste, setUpTaste), serve(operations.showTaste, showTaste)],
};
