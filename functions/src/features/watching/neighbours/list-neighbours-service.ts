import * as operations from '@cine/contract/operations/watching/neighbours';
import { readAccount } from '#core/account/index.ts';
import { cardOf, loadCatalogue } from '#core/catalogue/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { toInstant } from '#platform/time/instant.ts';
import { loadTaste } from '../ratings/index.ts';
import { loadNeighbours } from './store.ts';

/** The caller's neighbours as of the last comparison, without their names. */
export const listNeighbours = serve(operations.listNeighbours, async (context, caller) => {
  const { db } = context;
  const [account, taste, own, { movies }] = await Promise.all([
    readAccount(context.db, caller.uid),
    loadTaste(db, caller.uid),
    loadNeighbours(db, caller.uid),
    loadCatalogue(context),
  ]);
  if (!account) throw new AppError('account-missing');
  return {
    neighbours: (own?.neighbours ?? []).map(({ similarity, common, movieIds }) => ({
      similarity: Math.round(similarity * 1000) / 1000,
      common,
      // A custom movie would reveal who the neighbour is.
      loved: movieIds.flatMap((movieId) => {
        const movie = movies.byId.get(movieId);
        return movie ? [cardOf(movie)] : [];
      }),
    })),
    comparedAt: own && toInstant(own.comparedAt),
    shown: !taste.hidden,
  };
});
