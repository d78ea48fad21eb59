import { searchSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { needing } from '#platform/endpoints/serve.ts';
import { reportOffer } from './offer-reports-service.ts';
import { listMovies, previewRules, showMovie, suggestMovies } from './service.ts';

export const handlers: Handlers = {
  operations: [
    showMovie,
    needing({ secrets: searchSecrets }, listMovies),
    suggestMovies,
    previewRules,
    reportOffer,
  ],
};
