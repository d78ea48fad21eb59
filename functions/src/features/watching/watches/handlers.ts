import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { background } from './background.ts';
import { listWatches, recordOwnWatch, showWatch, withdrawWatch } from './service.ts';

export const handlers: Handlers = {
  operations: [recordOwnWatch, listWatches, showWatch, withdrawWatch],
  background,
};
