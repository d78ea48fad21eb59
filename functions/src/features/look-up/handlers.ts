import { lookUpMovies, showLookUp } from '@cine/contract/operations/movies';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { onTimer } from '../../platform/endpoints/scheduled.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { enqueueRoomOfDay } from './room-service.ts';
import { enqueueOpenLookUps, lookUp } from './service.ts';
import { show } from './show-service.ts';

export const handlers: Handlers = {
  // The answer comes later, from TMDB's queue, into a document of the caller's.
  operations: [serve(lookUpMovies, lookUp), serve(showLookUp, show)],
  background: {
    /** Queues open look-ups again whose task was lost, and each day's first time what makes room for others. */
    resume: onTimer('*/30 * * * *', async (context) => {
      await enqueueOpenLookUps(context);
      await enqueueRoomOfDay(context);
    }),
  },
};
