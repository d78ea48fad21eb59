import { listNeighbours } from '@cine/contract/neighbours';
import { context } from '../../context.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { neighboursOf } from './neighbours-service.ts';
import { compareChanged } from './service.ts';

/** Two threads compare, each on a processor. */
export const compare = onTimer('0 0,4,8,12,16,20 * * *', () => compareChanged(context()), { cpu: 2 });

/** Holds all movies' facts in memory, for their titles. */
export const list = serve(listNeighbours, (_input, caller) => neighboursOf(context(), caller), {
  memory: '1GiB',
});
