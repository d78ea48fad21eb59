import * as operations from '@cine/contract/operations/watching/collections';
import * as z from 'zod';
import { readAccount } from '#core/account/index.ts';
import { cardOf } from '#core/catalogue/index.ts';
import { watchableAtHome } from '#movies/availability/index.ts';
import { loadSmartMovies } from '#movies/smart-search/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { cursorOf } from '#platform/firestore/cursor.ts';
import { accessToSee } from '../access/access-store.ts';
import { placeOf } from '../place.ts';

const pages = cursorOf({ at: z.int().min(0) });

/** The movies of a smart collection. Throws `collection-not-smart` and `collection-not-found`. */
export const listSmartMovies = serve(operations.listSmartMovies, async (context, { uid }, input) => {
  const { db } = context;
  const after = pages.after(input.cursor)?.at ?? 0;
  const [account, { document }] = await Promise.all([
    readAccount(db, uid),
    accessToSee(db, uid, placeOf(input.collection, uid)),
  ]);
  if (!account) throw new AppError('account-missing');
  if (!document?.rules) throw new AppError('collection-not-smart');
  const { manifest, movies } = await loadSmartMovies(context, { rules: document.rules });
  const isMine = input.onMyServices ? await watchableAtHome(context, account, manifest) : () => true;
  const all = movies.filter(({ id }) => isMine(id));
  const next = after + input.pageSize;
  return {
    movies: all.slice(after, next).map(cardOf),
    total: all.length,
    nextCursor: pages.next([{ at: next }], next < all.length),
  };
});
