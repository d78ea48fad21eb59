import * as operations from '@cine/contract/operations/watching/ratings';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { readOwn } from '../own-rating-service.ts';
import { toView } from '../view.ts';

/** The caller's rating of one movie. */
export const showRating = serve(operations.showRating, async (context, caller, { movieId }) =>
  context.db.runTransaction(
    async (tx) => {
      const { rating, taste } = await readOwn(context, tx, caller.uid, movieId);
      return toView(rating, movieId, taste);
    },
    { readOnly: true },
  ),
);
