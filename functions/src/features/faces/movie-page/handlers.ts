import * as operations from '@cine/contract/operations/movies/movies';
import { searchSecrets } from '../../../config.ts';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import * as movies from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showMovie, movies.show),
    serve(operations.listMovies, movies.list, { secrets: searchSecrets }),
    serve(operations.suggestMovies, movies.suggest),
    serve(operations.previewRules, movies.preview),
    serve(operations.reportOffer, movies.reportOffer),
  ],
  background,
};
