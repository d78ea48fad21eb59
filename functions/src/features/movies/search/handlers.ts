import { searchMovies } from '@cine/contract/operations/movies/movies';
import { searchSecrets } from '../../../config.ts';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { customIndexOf } from '../custom-movies/index.ts';
import { background } from './background.ts';
import { searchWith } from './search-service.ts';

export const handlers: Handlers = {
  operations: [serve(searchMovies, searchWith(customIndexOf), { secrets: searchSecrets })],
  background,
};
