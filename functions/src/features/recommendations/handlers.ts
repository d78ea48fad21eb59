import * as operations from '@cine/contract/recommendations';
import { context } from '../../context.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as recommendations from './service.ts';

/** These hold the catalogue and the learned model in memory. */
const options = { memory: '1GiB' } as const;

export const list = serve(
  operations.listRecommendations,
  (input, caller) => recommendations.list(context(), caller, input),
  options,
);

export const predict = serve(
  operations.predictMovie,
  (input, caller) => recommendations.predict(context(), caller, input),
  options,
);

export const sweep = onTimer('0 4 * * *', () => recommendations.sweep(context()));
