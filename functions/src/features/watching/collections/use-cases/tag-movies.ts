import * as operations from '@cine/contract/operations/watching/collected-movies';
import { maxTags } from '@cine/contract/operations/watching/collection-parts';
import { distinctTags, keyOfTag } from '@cine/contract/text/distinct-tags';
import type { Firestore } from 'firebase-admin/firestore';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import type { StoredCollection } from '../access/access.ts';
import { accessToChange } from '../access/access-store.ts';
import type { Collected } from '../collected.ts';
import { withWords, wordsBetween } from '../entry-words.ts';
import { partsHolding, splitIntoTransactions } from '../parts.ts';
import { type Place, placeOf } from '../place.ts';
import { loadParts } from '../store.ts';
import { withWriterAfter } from '../writers.ts';
import { changeEntriesInSteps } from './run-steps.ts';

/** Adds tags to movies, and takes others away. Throws `tags-too-many`, and as `accessToChange`. */
export const tagMovies = serve(
  operations.tagMovies,
  async (context, { uid }, { collection, movieIds, add, remove }) => {
    const { db } = context;
    const place = placeOf(collection, uid);
    const { document } = await accessToChange(db, uid, place);
    const steps = splitIntoTransactions(document, movieIds);
    if (steps.length > 1 && add.length > 0)
      for (const ids of steps)
        await assertTags(db, place, document, ids, (entry) => tagsOf(entry, add, remove));
    const { ids: tagged, change } = await changeEntriesInSteps(
      context,
      uid,
      place,
      steps,
      (opened, entries, at) => {
        const tagsChanged = entries.map((entry) => {
          const tagged = withWords(entry, { tags: tagsOf(entry, add, remove) });
          return withWriterAfter(entry, tagged, place, uid);
        });
        const put = tagsChanged.filter((entry, n) => entry !== entries[n]);
        const between = put.flatMap((entry) => wordsBetween(opened.entryOf(entry.movieId)!, entry) ?? []);
        if (put.length > 0) opened.save({ put }, at);
        return {
          ids: entries.map(({ movieId }) => movieId),
          changes: put.length > 0 ? { addedIds: [], removed: [], worded: between } : null,
        };
      },
    );
    return { tagged, change };
  },
);

/** Throws `tags-too-many` for some movies, before others have got tags in steps of their own. */
async function assertTags(
  db: Firestore,
  place: Place,
  document: StoredCollection | null,
  movieIds: readonly number[],
  assertEntry: (entry: Collected) => void,
): Promise<void> {
  const named = new Set(movieIds);
  const entries = await loadParts(db, place, partsHolding(document?.parts ?? [], named));
  for (const entry of entries) if (named.has(entry.movieId)) assertEntry(entry);
}

function tagsOf({ tags = [] }: Collected, add: readonly string[], remove: readonly string[]): string[] {
  const removed = new Set(remove.map(keyOfTag));
  const all = distinctTags([...tags.filter((tag) => !removed.has(keyOfTag(tag))), ...add]);
  if (all.length > maxTags) throw new AppError('tags-too-many', { limit: maxTags });
  return all;
}
