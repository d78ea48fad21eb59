import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { train } from './train-service.ts';

export const handlers: Handlers = {
  background: {
    /** Every morning, after the catalogue's jobs: 15 s for each 100,000 ratings. */
    train: onTimer('30 5 * * *', train, { timeoutSeconds: 1_200, memory: '2GiB' }),
  },
};
