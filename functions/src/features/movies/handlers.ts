import * as operations from '@cine/contract/operations/movies';
import { searchSecrets } from '../../config.ts';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as movies from './service.ts';

/** These hold the catalogue's facts and some regions' offers in memory. */
const ranking = { memory: '1GiB' } as const;

export const handlers: Handlers = {
  operations: [
    serve(operations.showMovie, movies.show),
    serve(operations.listMovies, movies.list, { memory: '512MiB', secrets: searchSecrets }),
    serve(operations.suggestMovies, movies.suggest, ranking),
    serve(operations.previewRules, movies.preview, ranking),
    serve(operations.reportOffer, movies.reportOffer),
  ],
};
