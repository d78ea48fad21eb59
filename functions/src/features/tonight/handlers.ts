import * as operations from '@cine/contract/tonight';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { listTonight } from './service.ts';

/** Holds the whole catalogue in memory: 45,000 movies and a few regions' offers. */
export const tonight = serve(operations.tonight, (input, caller) => listTonight(context(), caller, input), {
  memory: '1GiB',
});
