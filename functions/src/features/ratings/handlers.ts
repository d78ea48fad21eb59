import * as operations from '@cine/contract/operations/ratings';
import type { Handlers } from '../../platform/endpoints/feature.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as ratings from './service.ts';

export const handlers: Handlers = {
  operations: [
    serve(operations.rateMovie, ratings.rate),
    serve(operations.withdrawRating, ratings.withdraw),
    serve(operations.undoRating, ratings.undo),
    serve(operations.showRating, ratings.show),
    serve(operations.listRatings, ratings.list),
  ],
};
