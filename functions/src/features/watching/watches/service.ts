/** Records, withdraws, shows and lists the caller's watches. */
import type { Watch } from '@cine/contract/operations/watching/watches';
import * as operations from '@cine/contract/operations/watching/watches';
import { idSchema } from '@cine/contract/primitives';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { requireCalendar } from '#core/account/index.ts';
import { cardOf } from '#core/catalogue/index.ts';
import { readPromotionsTo, readRepointed } from '#movies/custom-movies/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { isAlreadyExists } from '#platform/errors/known-error.ts';
import { emit } from '#platform/events.ts';
import { cursorOf } from '#platform/firestore/cursor.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { toInstant } from '#platform/time/instant.ts';
import { readDatedWatch } from './date-service.ts';
import { newWatch, readCurrentMovie } from './plan-watch-service.ts';
import { createWatch, loadNewestWatches, readWatch, writeWithdrawn } from './store.ts';
import { assertWithdrawable, idWhenMovedTo, movieIdOf, type WatchEvent } from './watch.ts';

export function watchView({ id, facts, watchedAt, recordedAt, sessionId, withdrawn }: WatchEvent): Watch {
  return {
    watchId: id,
    ...cardOf(facts),
    watchedAt: toInstant(watchedAt),
    recordedAt: toInstant(recordedAt),
    sessionId,
    withdrawn,
  };
}

/** Records a watch; repeated, returns the watch as it is. */
export const recordOwnWatch = serve(operations.recordOwnWatch, async (context, caller, input) => {
  const event = await newWatch(context, caller, input);
  const { watch, isKnown } = await createOrReadWatch(context, caller, event);
  const answer = { watchId: watch.id, movieId: watch.movieId, watchedAt: toInstant(watch.watchedAt) };
  return repeated(answer, isKnown);
});

/** If it exists, the call is a repetition; looking first would cost every call a read. */
async function createOrReadWatch(context: Context, caller: Caller, event: WatchEvent) {
  try {
    return await transact(context.db, async (tx) => {
      const [currentWatch, calendar] = await Promise.all([
        readCurrentMovie(context, tx, event),
        requireCalendar(context, tx, caller.uid),
      ]);
      const watch = await readDatedWatch(tx, caller.uid, calendar, currentWatch);
      createWatch(tx, caller.uid, watch);
      emit({ event: 'movie-watched', users: 1 });
      return { watch, isKnown: false };
    });
  } catch (error) {
    if (!isAlreadyExists(error)) throw error;
    const watch = await transact(context.db, async (tx) => {
      const { id } = await readCurrentMovie(context, tx, event);
      return readWatch(tx, caller.uid, id);
    });
    if (!watch) throw error;
    return { watch, isKnown: true };
  }
}

/** Withdraws one of the caller's watches; repeated it changes nothing. */
export const withdrawWatch = serve(operations.withdrawWatch, async (context, caller, input) => {
  await transact(context.db, async (tx) => {
    const plan = await planWithdrawal(context, tx, caller.uid, input.watchId, caller.uid);
    if (!plan.watch) throw new AppError('watch-not-found');
    if (plan.watch.withdrawn) return;
    assertWithdrawable(plan.watch, context.now());
    plan.write();
    emit({ event: 'watch-withdrawn', users: 1 });
  });
  return { watchId: input.watchId, withdrawn: true as const };
});

/**
 * Plans to withdraw a user's watch, if it isn't withdrawn already. A watch of a promoted movie is found by
 * its former id, too, and one that the user kept out of the promotion by the id of the catalogue's movie.
 */
export async function planWithdrawal(
  context: Context,
  tx: Tx,
  uid: string,
  watchId: string,
  withdrawnBy: string,
): Promise<{ watch: WatchEvent | null; write: () => void }> {
  const watch = (await readWatch(tx, uid, watchId)) ?? (await readPromoted(context, tx, uid, watchId));
  const isLive = watch !== null && !watch.withdrawn;
  const write = () => {
    if (isLive) writeWithdrawn(tx, uid, watch.id, withdrawnBy !== uid, context.now());
  };
  return { watch, write };
}

/** The watch after it moved: to the catalogue's movie, or to the user's own that they kept. */
async function readPromoted(
  context: Context,
  tx: Tx,
  uid: string,
  watchId: string,
): Promise<WatchEvent | null> {
  const movieId = movieIdOf(watchId);
  const became = await readRepointed(context, tx, uid, movieId);
  const promotions = became ? [] : await readPromotionsTo(tx, uid, movieId);
  const ids = [became?.facts.id, ...promotions.map(({ keptAs }) => keptAs)].filter((id) => id !== undefined);
  const watches = await Promise.all(ids.map((id) => readWatch(tx, uid, idWhenMovedTo(watchId, id))));
  return watches.find((watch) => watch !== null) ?? null;
}

export const showWatch = serve(operations.showWatch, async ({ db, now }, { uid }, { watchId }) => {
  const [watch] = await Promise.all([readWatch(db, uid, watchId), assertNotDeleted(db, uid, now())]);
  if (!watch) throw new AppError('watch-not-found');
  return watchView(watch);
});

/** The last watch of a page; its bounds, 1874 and 2223, include all times that a watch may have. */
const watchCursor = cursorOf({ watchedAt: z.int().min(-3e12).max(8e12), id: idSchema });

export const listWatches = serve(
  operations.listWatches,
  async ({ db, now }, { uid }, { pageSize, cursor }) => {
    const [{ watches, hasMore }] = await Promise.all([
      loadNewestWatches(db, uid, watchCursor.after(cursor), pageSize),
      assertNotDeleted(db, uid, now()),
    ]);
    return { watches: watches.map(watchView), nextCursor: watchCursor.next(watches, hasMore) };
  },
);
