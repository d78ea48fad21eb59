import * as operations from '@cine/contract/operations/watching/watches';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { list } from './use-cases/list.ts';
import { record } from './use-cases/record.ts';
import { show } from './use-cases/show.ts';
import { withdraw } from './use-cases/withdraw.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.recordOwnWatch, record),
    serve(operations.listWatches, list),
    serve(operations.showWatch, show),
    serve(operations.withdrawWatch, withdraw),
  ],
  background,
};
