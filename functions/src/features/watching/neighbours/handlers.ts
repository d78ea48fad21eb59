import * as operations from '@cine/contract/operations/watching/neighbours';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { listNeighbours } from './list-neighbours-service.ts';

export const handlers: Handlers = {
  operations: [serve(operations.listNeighbours, listNeighbours)],
};
