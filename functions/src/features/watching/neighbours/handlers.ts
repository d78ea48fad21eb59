import { listNeighbours } from '@cine/contract/operations/watching/neighbours';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { neighboursOf } from './list-service.ts';

export const handlers: Handlers = {
  operations: [serve(listNeighbours, neighboursOf)],
};
