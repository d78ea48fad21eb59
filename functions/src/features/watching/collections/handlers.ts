import * as operations from '@cine/contract/operations/watching/collections';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { background } from './background.ts';
import { addToCollection, listCollection, removeFromCollection } from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.addToCollection, addToCollection),
    serve(operations.removeFromCollection, removeFromCollection),
    serve(operations.listCollection, listCollection),
  ],
  background,
};
