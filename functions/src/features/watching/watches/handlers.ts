import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { background } from './background.ts';
import { listWatches } from './use-cases/list-watches.ts';
import { recordOwnWatch } from './use-cases/record-own-watch.ts';
import { showWatch } from './use-cases/show-watch.ts';
import { withdrawWatch } from './use-cases/withdraw-watch.ts';

export const handlers: Handlers = {
  operations: [recordOwnWatch, listWatches, showWatch, withdrawWatch],
  background,
};
