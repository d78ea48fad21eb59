import * as operations from '@cine/contract/operations/watching/collections';
import { readAccount } from '#core/account/index.ts';
import { watchableAtHome } from '#movies/availability/index.ts';
import { beginningOf, loadSmartMovies, pageOf } from '#movies/smart-search/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { accessToSee } from '../access/access-store.ts';
import { placeOf } from '../place.ts';

/** The movies of a smart collection. Throws `collection-not-smart` and `collection-not-found`. */
export const listSmartMovies = serve(operations.listSmartMovies, async (context, { uid }, input) => {
  const { db } = context;
  const from = beginningOf(input.cursor);
  const [account, { document }] = await Promise.all([
    readAccount(db, uid),
    accessToSee(db, uid, placeOf(input.collection, uid)),
  ]);
  if (!account) throw new AppError('account-missing');
  if (!document?.rules) throw new AppError('collection-not-smart');
  const { manifest, movies } = await loadSmartMovies(context, { rules: document.rules });
  const isMine = input.onMyServices ? await watchableAtHome(context, account, manifest) : () => true;
  const mine = movies.filter(({ id }) => isMine(id));
  return pageOf(mine, from, input.pageSize);
});
