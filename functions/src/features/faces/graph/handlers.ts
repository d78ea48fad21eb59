import * as operations from '@cine/contract/operations/faces/graph';
import { searchSecrets } from '../../../config.ts';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import * as graph from './service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.queryGraph, graph.query, { secrets: searchSecrets })],
};
