import { searchSecrets } from '#config.ts';
import type { Handlers } from '#platform/endpoints/feature.ts';
import { needing } from '#platform/endpoints/serve.ts';
import { queryGraph } from './service.ts';

export const handlers: Handlers = {
  operations: [needing({ secrets: searchSecrets }, queryGraph)],
};
