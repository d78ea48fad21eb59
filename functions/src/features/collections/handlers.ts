import * as operations from '@cine/contract/operations/collections';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { onChange } from '../../platform/endpoints/trigger.ts';
import { movieIdOf } from '../watches/index.ts';
import * as collections from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.addToCollection, collections.add),
    serve(operations.removeFromCollection, collections.remove),
    serve(operations.listCollection, collections.list),
  ],
  background: {
    /** Takes watched movies off the watchlist. */
    followWatch: onChange('users/{uid}/watches/{watchId}', (context, { uid, watchId }) =>
      collections.followWatches(context, uid, movieIdOf(watchId)),
    ),
  },
};
