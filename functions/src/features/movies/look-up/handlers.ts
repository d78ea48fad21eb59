import { lookUpMovies, showLookUp } from '@cine/contract/operations/movies/movies';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { lookUp } from './service.ts';
import { show } from './show-service.ts';

export const handlers: Handlers = {
  // The answer comes later, from TMDB's queue, into a document of the caller's.
  operations: [serve(lookUpMovies, lookUp), serve(showLookUp, show)],
  background,
};
