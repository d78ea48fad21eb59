import * as operations from '@cine/contract/operations/watching/watches';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../../../context.ts';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { emit } from '../../../../platform/events.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { readPromotionsTo, readRepointed } from '../../../movies/custom-movies/index.ts';
import { readWatch, writeWithdrawn } from '../store.ts';
import { assertWithdrawable, idAsOf, movieIdOf, type WatchEvent } from '../watch.ts';

/** Withdraws one of the caller's watches; repeated it changes nothing. */
export const withdrawWatch = serve(operations.withdrawWatch, async (context, caller, input) => {
  await transact(context.db, async (tx) => {
    const { watch, apply } = await planWithdrawn(context, tx, caller.uid, input.watchId, caller.uid);
    if (!watch) throw new AppError('watch-not-found');
    if (watch.withdrawn) return;
    assertWithdrawable(watch, context.now());
    apply();
    emit({ event: 'watch-withdrawn', users: 1 });
  });
  return { watchId: input.watchId, withdrawn: true as const };
});

/**
 * Plans to withdraw a user's watch, if it isn't withdrawn already; `by` is who withdraws it. A watch of a
 * promoted movie is found by its former id, too, and one that the user kept out of the promotion by the
 * catalogue's.
 */
export async function planWithdrawn(
  context: Context,
  tx: Transaction,
  uid: string,
  watchId: string,
  by: string,
): Promise<{ watch: WatchEvent | null; apply: () => void }> {
  const watch =
    (await readWatch(context.db, tx, uid, watchId)) ?? (await readPromoted(context, tx, uid, watchId));
  const isLive = watch !== null && !watch.withdrawn;
  const apply = () => {
    if (isLive) writeWithdrawn(context.db, tx, uid, watch.id, by !== uid, context.now());
  };
  return { watch, apply };
}

/** The watch as of the movie that its movie was promoted to, or of the one that the user kept. */
async function readPromoted(
  context: Context,
  tx: Transaction,
  uid: string,
  watchId: string,
): Promise<WatchEvent | null> {
  const movieId = movieIdOf(watchId);
  const became = await readRepointed(context, tx, uid, movieId);
  const kept = became ? [] : await readPromotionsTo(context.db, tx, uid, movieId);
  const ids = [became?.facts.id, ...kept.map(({ keptAs }) => keptAs)].filter((id) => id !== undefined);
  const found = await Promise.all(ids.map((id) => readWatch(context.db, tx, uid, idAsOf(watchId, id))));
  return found.find((watch) => watch !== null) ?? null;
}
