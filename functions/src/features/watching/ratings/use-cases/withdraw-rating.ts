import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/watching/ratings';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { readOwn, save } from '../own-rating-service.ts';
import { changed } from '../rating.ts';
import { nextInstant } from '../taste.ts';
import { toView } from '../view.ts';

/** Takes a rating back, if there is one. */
export async function withdrawRating(
  context: Context,
  caller: Caller,
  { movieId }: ParsedInputOf<typeof operations.withdrawRating>,
): Promise<operations.Rating> {
  return transact(context.db, async (tx) => {
    const own = await readOwn(context, tx, caller.uid, movieId);
    const { rating, taste } = own;
    if (!rating || rating.score === null) return toView(rating, movieId, taste);
    const at = nextInstant(taste, context.now());
    return save(context, tx, caller.uid, own, changed(rating, null, at), at);
  });
}
