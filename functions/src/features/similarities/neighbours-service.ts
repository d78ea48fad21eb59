import type { listNeighbours } from '@cine/contract/neighbours';
import type { OutputOf } from '@cine/contract/operation';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { findAccount } from '../account/index.ts';
import { loadCatalogue } from '../catalogue/index.ts';
import { loadTaste } from '../players/index.ts';
import { loadNeighbours } from './store.ts';

/**
 * Who rates as the caller does, as the last comparison found, without a name. Costs 4 reads, and 1 for each shard of movies
 * that the instance does not hold.
 */
export async function neighboursOf(
  context: Context,
  caller: Caller,
): Promise<OutputOf<typeof listNeighbours>> {
  const { db } = context;
  const [account, taste, found, { movies }] = await Promise.all([
    findAccount(context, caller.uid),
    loadTaste(db, caller.uid),
    loadNeighbours(db, caller.uid),
    loadCatalogue(context),
  ]);
  if (!account) throw new AppError('account-missing');
  return {
    neighbours: (found?.neighbours ?? []).map(({ similarity, common, movieIds }) => ({
      similarity: Math.round(similarity * 1000) / 1000,
      common,
      // What a member added themselves tells who they are.
      loved: movieIds.flatMap((movieId) => {
        const movie = movies.byId.get(movieId);
        if (!movie) return [];
        const { title, titles, year } = movie;
        return [{ movieId, title, titles, year }];
      }),
    })),
    comparedAt: found && new Date(found.comparedAt).toISOString(),
    shown: !taste.hidden,
  };
}
