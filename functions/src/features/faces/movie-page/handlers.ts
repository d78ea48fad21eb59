import * as operations from '@cine/contract/operations/movies/movies';
import { searchSecrets } from '../../../config.ts';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { listMovies, previewRules, reportOffer, showMovie, suggestMovies } from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.showMovie, showMovie),
    serve(operations.listMovies, listMovies, { secrets: searchSecrets }),
    serve(operations.suggestMovies, suggestMovies),
    serve(operations.previewRules, previewRules),
    serve(operations.reportOffer, reportOffer),
  ],
  background,
};
