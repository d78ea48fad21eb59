import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import { readAccount } from '#core/account/index.ts';
import { hasSamples, loadManifest } from '#core/catalogue/index.ts';
import { watchableAtHome } from '#movies/availability/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { accessToSee } from '../access/access-store.ts';
import { assertOwnMovies } from '../adding-service.ts';
import { placeOf } from '../place.ts';

/** Throws `account-missing`, `collection-not-found` and `collection-smart`. */
export const listWatchable = serve(operations.listWatchable, async (context, { uid }, { collection }) => {
  const { db } = context;
  const [account, access, manifest] = await Promise.all([
    readAccount(db, uid),
    accessToSee(db, uid, placeOf(collection, uid)),
    loadManifest(db),
  ]);
  if (!account) throw new AppError('account-missing');
  assertOwnMovies(access);
  const isMine = await watchableAtHome(context, account, manifest);
  return {
    movieIds: (access.document?.movieIds ?? []).filter((id) => !isCustomMovie(id) && isMine(id)),
    sampleOffers: hasSamples(manifest, account.region),
  };
});
