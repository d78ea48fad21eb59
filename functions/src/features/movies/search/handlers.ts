import { searchSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { background } from './background.ts';
import { searchMovies } from './use-cases/search-movies.ts';

export const handlers: Handlers = {
  operations: [withOptions({ secrets: searchSecrets }, searchMovies)],
  background,
};
