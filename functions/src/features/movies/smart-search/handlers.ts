import { searchSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { findMovies } from './use-cases/find-movies.ts';
import { readSentence } from './use-cases/read-sentence.ts';

export const handlers: Handlers = {
  operations: [
    withOptions({ secrets: searchSecrets }, readSentence),
    withOptions({ secrets: searchSecrets }, findMovies),
  ],
};
