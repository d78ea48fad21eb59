import { lookUpMovies } from '@cine/contract/operations/movies';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { enqueueOpenLookUps, lookUp } from './service.ts';

export const handlers: Handlers = {
  // The answer comes later, from TMDB's queue, into a document that the caller listens to.
  operations: [serve(lookUpMovies, lookUp)],
  background: {
    /** Queues open look-ups again whose task was lost. */
    resume: onTimer('every 30 minutes', enqueueOpenLookUps),
  },
};
