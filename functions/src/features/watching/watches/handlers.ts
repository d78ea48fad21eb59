import type { Handlers } from '#platform/endpoints/feature.ts';
import { listWatches, recordOwnWatch, showWatch, withdrawWatch } from './service.ts';

export const handlers: Handlers = {
  operations: [recordOwnWatch, listWatches, showWatch, withdrawWatch],
};
