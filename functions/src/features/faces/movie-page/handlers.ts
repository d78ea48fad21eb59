import { searchSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { reportOffer } from './offer-reports-service.ts';
import { listMovies, previewRules, showMovie, suggestMovies } from './service.ts';

export const handlers: Handlers = {
  operations: [
    showMovie,
    withOptions({ secrets: searchSecrets }, listMovies),
    suggestMovies,
    previewRules,
    reportOffer,
  ],
};
