import * as operations from '@cine/contract/collections';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import { onChange } from '../../platform/endpoints/trigger.ts';
import { movieIdOf } from '../watches/index.ts';
import * as collections from './service.ts';

export const add = serve(operations.addToCollection, (input, caller) =>
  collections.add(context(), caller, input),
);

export const remove = serve(operations.removeFromCollection, (input, caller) =>
  collections.remove(context(), caller, input),
);

export const list = serve(operations.listCollection, (input, caller) =>
  collections.list(context(), caller, input),
);

/** What is watched leaves the watchlist. */
export const followWatch = onChange('users/{uid}/watches/{watchId}', ({ uid, watchId }) =>
  collections.followWatches(context(), uid, movieIdOf(watchId)),
);
