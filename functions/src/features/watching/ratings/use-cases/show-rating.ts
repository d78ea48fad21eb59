import type { ParsedInputOf } from '@cine/contract/operation';
import type * as operations from '@cine/contract/operations/watching/ratings';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { readOwn } from '../own-rating-service.ts';
import { toView } from '../view.ts';

/** The caller's rating of one movie. */
export async function showRating(
  context: Context,
  caller: Caller,
  { movieId }: ParsedInputOf<typeof operations.showRating>,
): Promise<operations.Rating> {
  return context.db.runTransaction(
    async (tx) => {
      const { rating, taste } = await readOwn(context, tx, caller.uid, movieId);
      return toView(rating, movieId, taste);
    },
    { readOnly: true },
  );
}
