import { searchSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { withOptions } from '#platform/endpoints/serve.ts';
import { queryGraph } from './service.ts';

export const handlers: Handlers = {
  operations: [withOptions({ secrets: searchSecrets }, queryGraph)],
};
