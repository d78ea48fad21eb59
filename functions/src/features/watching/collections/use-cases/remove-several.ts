import * as operations from '@cine/contract/operations/watching/collected-movies';
import { serve } from '#platform/endpoints/serve.ts';
import { accessToChange } from '../access/access-store.ts';
import { removalFrom } from '../movie-changes.ts';
import { splitIntoTransactions } from '../parts.ts';
import { placeOf } from '../place.ts';
import { changeEntriesInSteps } from './run-steps.ts';

/**
 * Removes movies for good. `removed` names those that were shown: a watchlist's watched ones are hidden, and
 * kept only in case a watch is withdrawn. Throws as `accessToChange`.
 */
export const removeSeveralMovies = serve(
  operations.removeSeveralMovies,
  async (context, { uid }, { collection, movieIds }) => {
    const place = placeOf(collection, uid);
    const { document } = await accessToChange(context.db, uid, place);
    const steps = splitIntoTransactions(document, movieIds);
    const { ids: removed, change } = await changeEntriesInSteps(
      context,
      uid,
      place,
      steps,
      (opened, entries, at) => {
        if (entries.length === 0) return { ids: [], changes: null };
        opened.save({ remove: entries.map(({ movieId }) => movieId) }, at);
        const unwatched = entries.filter(({ watched }) => !watched);
        return {
          ids: unwatched.map(({ movieId }) => movieId),
          changes: removalFrom(opened.document, entries),
        };
      },
    );
    return { removed, change };
  },
);
