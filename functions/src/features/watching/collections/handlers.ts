import * as operations from '@cine/contract/operations/watching/collections';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import * as collections from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.addToCollection, collections.add),
    serve(operations.removeFromCollection, collections.remove),
    serve(operations.listCollection, collections.list),
  ],
  background,
};
