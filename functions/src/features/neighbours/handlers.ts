import { listNeighbours } from '@cine/contract/neighbours';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { compareChanged } from './compare-service.ts';
import { neighboursOf } from './list-service.ts';

export const handlers: Handlers = {
  operations: [
    // It holds the facts of the whole catalogue in memory, for their titles.
    serve(listNeighbours, neighboursOf, { memory: '1GiB' }),
  ],
  background: {
    /** Two threads compare, one on each processor. */
    compare: onTimer('0 0,4,8,12,16,20 * * *', compareChanged, { cpu: 2 }),
  },
};
