import * as operations from '@cine/contract/operations/watching/ratings';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { readOwn, save } from '../own-rating-service.ts';
import { undone } from '../rating.ts';
import { nextInstant } from '../taste.ts';
import { toView } from '../view.ts';

/**
 * Restores a rating to before its last change, unless that is not the change meant. Throws `nothing-to-undo`,
 * and `ratings-full` if a restored rating would exceed the limit.
 */
export const undoRating = serve(operations.undoRating, async (context, caller, { movieId, ratedAt }) =>
  transact(context.db, async (tx) => {
    const own = await readOwn(context, tx, caller.uid, movieId);
    const { rating, taste } = own;
    if (!rating) throw new AppError('nothing-to-undo');
    const isMeant = ratedAt === undefined || Date.parse(ratedAt) === rating.ratedAt;
    if (!isMeant) return toView(rating, movieId, taste);
    return save(context, tx, caller.uid, own, undone(rating), nextInstant(taste, context.now()));
  }),
);
