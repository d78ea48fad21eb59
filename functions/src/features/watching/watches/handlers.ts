import * as operations from '@cine/contract/operations/watching/watches';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { listWatches } from './use-cases/list-watches.ts';
import { recordOwnWatch } from './use-cases/record-own-watch.ts';
import { showWatch } from './use-cases/show-watch.ts';
import { withdrawWatch } from './use-cases/withdraw-watch.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.recordOwnWatch, recordOwnWatch),
    serve(operations.listWatches, listWatches),
    serve(operations.showWatch, showWatch),
    serve(operations.withdrawWatch, withdrawWatch),
  ],
  background,
};
