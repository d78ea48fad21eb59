import { aiSecrets, searchSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { findMovies } from './use-cases/find-movies.ts';
import { readSentence } from './use-cases/read-sentence.ts';
import { readSentenceByModel } from './use-cases/read-sentence-by-model.ts';

const secrets = [...searchSecrets, ...aiSecrets];

export const handlers: Handlers = {
  operations: [
    withOptions({ secrets }, readSentence),
    withOptions({ secrets }, readSentenceByModel),
    withOptions({ secrets: searchSecrets }, findMovies),
  ],
};
