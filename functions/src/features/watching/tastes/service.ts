/** A user's taste as they set it up and see it. */
import type { OutputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/watching/ratings';
import type { Context } from '#context.ts';
import { readAccount, requireAccount } from '#core/account/index.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { planPlayer } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { toInstantOrNull } from '#platform/time/instant.ts';
import { hideFromNeighbours } from '../neighbours/index.ts';
import { loadTaste, withSettings } from '../ratings/index.ts';
import { tasteSummaryOf } from './taste-summary.ts';

/** Changes the given settings. Hiding takes the user out of others' neighbours at once. */
export const setUpTaste = serve(operations.setUpTaste, async (context, caller, { genres, hidden }) => {
  const { db } = context;
  const settings = await transact(db, async (tx) => {
    const [{ player, write }] = await Promise.all([
      planPlayer(tx, caller.uid),
      requireAccount(context, tx, caller.uid),
    ]);
    const { taste } = player;
    const changed = { genres: genres ?? taste.genres, hidden: hidden ?? taste.hidden };
    write({ player: { ...player, taste: withSettings(taste, changed, context.now()) } });
    return changed;
  });
  if (hidden) await hideFromNeighbours(db, caller.uid);
  return settings;
});

/** Statistics of the caller's ratings. Custom movies count in no genre. */
export const showTaste = serve(operations.showTaste, async (context, { uid }) => {
  const [account, taste] = await Promise.all([readAccount(context.db, uid), tasteOf(context, uid)]);
  if (!account) throw new AppError('account-missing');
  return taste;
});

/** Statistics of a user's ratings. Custom movies count in no genre. */
export async function tasteOf(context: Context, uid: string): Promise<OutputOf<typeof operations.showTaste>> {
  const [taste, { movies }] = await Promise.all([loadTaste(context.db, uid), loadCatalogue(context)]);
  const { genres, hidden, ratedAt, ratings, count } = taste;
  return {
    genres,
    hidden,
    count,
    ratedAt: toInstantOrNull(ratedAt),
    ...tasteSummaryOf(ratings, (movieId) => movies.byId.get(movieId)?.genres ?? []),
  };
}
