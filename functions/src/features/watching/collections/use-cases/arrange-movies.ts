import * as operations from '@cine/contract/operations/watching/collected-movies';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { isStanding } from '../access/access.ts';
import { accessToAdd } from '../adding-service.ts';
import { writeChange } from '../changes-store.ts';
import { formerPositions, moveInManualOrder } from '../order/manual-order.ts';
import { placeOf } from '../place.ts';
import { writeCollection } from '../store.ts';

/** Puts movies in the manual order. Throws `movie-not-collected`, and as `accessToAdd`. */
export const arrangeMovies = serve(
  operations.arrangeMovies,
  async (context, { uid }, { collection, movieIds, after }) =>
    transact(context.db, async (tx) => {
      const place = placeOf(collection, uid);
      const { document } = await accessToAdd(context, tx, uid, place);
      const collectedIds = new Set(document?.movieIds);
      const named = after === null ? movieIds : [...movieIds, after];
      if (!document || !named.every((id) => collectedIds.has(id))) throw new AppError('movie-not-collected');
      const before = document.manual.filter((id) => collectedIds.has(id));
      const manual = moveInManualOrder(before, movieIds, after);
      const { order, from, ...rest } = document;
      // What a standing one is stays once its owner arranged it; a list goes with its import all the same.
      const changed = { ...rest, ...(from && !isStanding(place) && { from }) };
      const change = order === 'hand' && String(manual) === String(before) ? null : context.newId();
      const at = context.now();
      writeCollection(tx, place, { ...changed, manual, order: 'hand', editedAt: at });
      const placed = { order, movies: formerPositions(before, movieIds, after) };
      if (change) writeChange(tx, uid, change, 0, at, [[place, { addedIds: [], removed: [], placed }]]);
      return { manual, change };
    }),
);
