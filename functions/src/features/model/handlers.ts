import { context } from '../../context.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { train } from './train-service.ts';

/** Every morning, after the catalogue's jobs: 15 s for each 100,000 ratings. */
export const trainModel = onTimer(
  '30 5 * * *',
  async () => {
    await train(context());
  },
  { timeoutSeconds: 1_200, memory: '2GiB' },
);
