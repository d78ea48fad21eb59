import type { Handlers } from '#platform/endpoints/feature.ts';
import { background } from './background.ts';
import { lookUpMovies, showLookUp } from './service.ts';

export const handlers: Handlers = {
  // The answer comes later, from TMDB's queue, into a document of the caller's.
  operations: [lookUpMovies, showLookUp],
  background,
};
