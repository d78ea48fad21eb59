import * as operations from '@cine/contract/operations/watching/watches';
import type { Context } from '../../../../context.ts';
import type { Caller } from '../../../../platform/endpoints/caller.ts';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { isThereAlready } from '../../../../platform/errors/known-error.ts';
import { emit } from '../../../../platform/events.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { toInstant } from '../../../../platform/time/instant.ts';
import { requireCalendar } from '../../../core/account/index.ts';
import { asItIsNow, newWatch, planWatch } from '../plan-watch-service.ts';
import { withDay } from '../stamp-service.ts';
import { createWatch } from '../store.ts';
import type { WatchEvent } from '../watch.ts';

/**
 * Records that the caller watched a movie; repeated it returns the watch as it is. A failing create detects
 * repetitions, which saves a read.
 */
export const recordOwnWatch = serve(operations.recordOwnWatch, async (context, caller, input) => {
  const event = await newWatch(context, caller, input);
  const { watch } = await createOrKnow(context, caller, event);
  return { watchId: watch.id, movieId: watch.movieId, watchedAt: toInstant(watch.watchedAt) };
});

async function createOrKnow(
  context: Context,
  caller: Caller,
  event: WatchEvent,
): Promise<{ watch: WatchEvent }> {
  try {
    return await transact(context.db, async (tx) => {
      const [asItIs, calendar] = await Promise.all([
        asItIsNow(context, tx, event),
        requireCalendar(context, tx, caller.uid),
      ]);
      const watch = await withDay(context, tx, caller.uid, calendar, asItIs);
      createWatch(context.db, tx, caller.uid, watch);
      emit({ event: 'movie-watched', users: 1 });
      return { watch };
    });
  } catch (error) {
    if (!isThereAlready(error)) throw error;
    return transact(context.db, async (tx) =>
      planWatch(context, tx, caller, await asItIsNow(context, tx, event)),
    );
  }
}
