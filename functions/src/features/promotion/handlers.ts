import * as operations from '@cine/contract/custom-movies';
import { z } from 'zod';
import { searchSecrets } from '../../config.ts';
import { context } from '../../context.ts';
import { onTask, onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { repoint as repointAll } from './repoint-service.ts';
import * as promotion from './service.ts';

/** It looks into the search index for what may be meant. */
export const promoteCustom = serve(
  operations.promoteCustomMovie,
  (input, caller) => promotion.promote(context(), caller, input),
  { memory: '512MiB', secrets: searchSecrets },
);

export const deleteCustom = serve(operations.deleteCustomMovie, (input, caller) =>
  promotion.remove(context(), caller, input),
);

/** Leads all that points at one movie to what it became. Thousands of people take minutes; what takes longer is tried again. */
export const repoint = onTask(
  z.strictObject({ movieId: z.int() }),
  {
    rateLimits: { maxConcurrentDispatches: 4, maxDispatchesPerSecond: 5 },
    retryConfig: { maxAttempts: 8, minBackoffSeconds: 30, maxBackoffSeconds: 3600, maxDoublings: 5 },
    timeoutSeconds: 540,
    memory: '512MiB',
  },
  ({ movieId }) => repointAll(context(), movieId),
);

/** Picks up what was left lying. */
export const resumeRepointing = onTimer('every 60 minutes', () => promotion.resume(context()));
