import * as operations from '@cine/contract/operations/watching/collected-movies';
import { requireAccount } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { accessToChange } from '../access/access-store.ts';
import { writeChange } from '../changes-store.ts';
import { openCollection } from '../entries-store.ts';
import { withWords, wordsBetween } from '../entry-words.ts';
import { placeOf } from '../place.ts';
import { movieView } from '../view.ts';
import { withWriterAfter } from '../writers.ts';

/** Sets what is written of a movie. Throws `movie-not-collected`, and as `accessToChange`. */
export const changeEntry = serve(
  operations.changeEntry,
  async (context, { uid }, { collection, movieId, note, tags, medium }) => {
    const { newId, now } = context;
    const words = {
      ...(note !== undefined && { note }),
      ...(tags && { tags }),
      ...(medium !== undefined && { medium }),
    };
    return transact(context.db, async (tx) => {
      const place = placeOf(collection, uid);
      const [{ document }] = await Promise.all([
        accessToChange(tx, uid, place),
        requireAccount(context, tx, uid),
      ]);
      const opened = await openCollection(tx, place, [movieId], document);
      const former = opened.entryOf(movieId);
      if (!former) throw new AppError('movie-not-collected');
      const entry = withWriterAfter(former, withWords(former, words), place, uid);
      const between = wordsBetween(former, entry);
      if (!between) return { ...movieView(former), change: null };
      const change = newId();
      const at = now();
      opened.save({ put: [entry] }, at);
      writeChange(tx, uid, change, 0, at, [[place, { addedIds: [], removed: [], worded: [between] }]]);
      return { ...movieView(entry), change };
    });
  },
);
