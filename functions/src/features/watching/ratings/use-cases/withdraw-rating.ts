import * as operations from '@cine/contract/operations/watching/ratings';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { readOwn, save } from '../own-rating-service.ts';
import { changed } from '../rating.ts';
import { nextInstant } from '../taste.ts';
import { toView } from '../view.ts';

/** Takes a rating back, if there is one. */
export const withdrawRating = serve(operations.withdrawRating, async (context, caller, { movieId }) =>
  transact(context.db, async (tx) => {
    const own = await readOwn(context, tx, caller.uid, movieId);
    const { rating, taste } = own;
    if (!rating || rating.score === null) return toView(rating, movieId, taste);
    const at = nextInstant(taste, context.now());
    return save(context, tx, caller.uid, own, changed(rating, null, at), at);
  }),
);
