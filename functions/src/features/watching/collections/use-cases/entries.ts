import { maxTags } from '@cine/contract/operations/watching/collection-parts';
import * as operations from '@cine/contract/operations/watching/collections';
import { requireAccount } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { accessToChange } from '../access-store.ts';
import { arranged } from '../arranged.ts';
import type { Collected } from '../collected.ts';
import { openCollection } from '../entries-store.ts';
import { stepsOf } from '../parts.ts';
import { placeOf } from '../place.ts';
import { accessToFill } from '../plan-service.ts';
import { writeKept } from '../store.ts';
import { movieView } from '../view.ts';

/** Sets what is written of a movie. Throws `movie-not-collected`, and as `accessToChange`. */
export const changeEntry = serve(
  operations.changeEntry,
  async (context, { uid }, { collection, movieId, ...words }) =>
    transact(context.db, async (tx) => {
      const place = placeOf(collection, uid);
      const [{ kept }] = await Promise.all([
        accessToChange(tx, uid, place),
        requireAccount(context, tx, uid),
      ]);
      const opened = await openCollection(tx, place, [movieId], kept);
      const former = opened.entryOf(movieId);
      if (!former) throw new AppError('movie-not-collected');
      const entry = worded(former, words);
      opened.save({ put: [entry] }, context.now());
      return movieView(entry);
    }),
);

/** Adds tags to movies, and takes others away. Throws `tags-too-many`, and as `accessToChange`. */
export const tagSeveral = serve(
  operations.tagSeveral,
  async (context, { uid }, { collection, movieIds, add, remove }) => {
    const { db } = context;
    const place = placeOf(collection, uid);
    const { kept } = await accessToChange(db, uid, place);
    const tagged: number[] = [];
    for (const ids of stepsOf(kept, movieIds)) {
      const some = await transact(db, async (tx) => {
        const [access] = await Promise.all([
          accessToChange(tx, uid, place),
          requireAccount(context, tx, uid),
        ]);
        const opened = await openCollection(tx, place, ids, access.kept);
        const there = ids.flatMap((id) => opened.entryOf(id) ?? []);
        const put = there.map((entry) => worded(entry, { tags: tagsOf(entry, add, remove) }));
        if (put.length > 0) opened.save({ put }, context.now());
        return put.map(({ movieId }) => movieId);
      });
      tagged.push(...some);
    }
    return { tagged };
  },
);

function tagsOf({ tags = [] }: Collected, add: readonly string[], remove: readonly string[]): string[] {
  const all = [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])];
  if (all.length > maxTags) throw new AppError('tags-too-many', { limit: maxTags });
  return all;
}

type Words = {
  note?: string | null | undefined;
  tags?: string[] | undefined;
  medium?: string | null | undefined;
};

/** The entry with other words; one that an import brought is marked, so that it stays. */
function worded(former: Collected, { note, tags, medium }: Words): Collected {
  const { note: formerNote, tags: formerTags, medium: formerMedium, ...rest } = former;
  const after = {
    note: note === undefined ? formerNote : (note ?? undefined),
    tags: tags ?? formerTags ?? [],
    medium: medium === undefined ? formerMedium : (medium ?? undefined),
  };
  return {
    ...rest,
    ...(rest.from !== undefined && { changed: true as const }),
    ...(after.note !== undefined && { note: after.note }),
    ...(after.tags.length > 0 && { tags: after.tags }),
    ...(after.medium !== undefined && { medium: after.medium }),
  };
}

/** Puts movies in an order by hand. Throws `movie-not-collected`, and as `accessToFill`. */
export const arrangeMovies = serve(
  operations.arrangeMovies,
  async (context, { uid }, { collection, movieIds, after }) =>
    transact(context.db, async (tx) => {
      const place = placeOf(collection, uid);
      const { kept } = await accessToFill(context, tx, uid, place);
      const there = new Set(kept?.movieIds);
      const named = after === null ? movieIds : [...movieIds, after];
      if (!kept || !named.every((id) => there.has(id))) throw new AppError('movie-not-collected');
      const manual = arranged(
        kept.manual.filter((id) => there.has(id)),
        movieIds,
        after,
      );
      writeKept(tx, place, { ...kept, manual, order: 'hand', editedAt: context.now() });
      return { manual };
    }),
);
