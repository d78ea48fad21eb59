import * as operations from '@cine/contract/operations/faces/graph';
import { searchSecrets } from '../../../config.ts';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { queryGraph } from './service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.queryGraph, queryGraph, { secrets: searchSecrets })],
};
