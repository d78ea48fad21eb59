import * as operations from '@cine/contract/operations/watching/ratings';
import type { Handlers } from '../../../platform/endpoints/feature.ts';
import { serve } from '../../../platform/endpoints/serve.ts';
import { list } from './use-cases/list.ts';
import { rate } from './use-cases/rate.ts';
import { show } from './use-cases/show.ts';
import { undo } from './use-cases/undo.ts';
import { withdraw } from './use-cases/withdraw.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.rateMovie, rate),
    serve(operations.withdrawRating, withdraw),
    serve(operations.undoRating, undo),
    serve(operations.showRating, show),
    serve(operations.listRatings, list),
  ],
};
