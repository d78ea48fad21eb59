/** Where those present, or the caller, can watch a movie. */
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { hasSamples, loadManifest, type Manifest } from '#core/catalogue/index.ts';
import { isVerified } from '#core/identities/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { loadOffers } from './offers-service.ts';
import { addWantedMovie } from './wanted-store.ts';
import {
  knowledgeOf,
  type OwnersLookup,
  regionsOf,
  type SessionParts,
  type Viewing,
  viewingOf,
  type Watchable,
  watchabilityFor,
} from './watchability.ts';

/**
 * Where those present can watch a movie. Throws `nobody-present`, or `not-a-candidate` if not all can. If
 * that is in doubt in a covered region, the movie is checked again soon, but only for a user with a verified
 * address, since anyone can make other accounts.
 */
export async function watchableNow(
  context: Context,
  session: SessionParts,
  movieId: number,
  askedBy: string,
  ownersOf: OwnersLookup,
): Promise<Watchable & { sampleOffers: boolean }> {
  const viewing = viewingOf(session);
  if (viewing.viewers.length === 0) throw new AppError('nobody-present');
  const regions = regionsOf(viewing);
  const manifest = await loadManifest(context.db);
  const lookup = await loadOffers(context, manifest, regions);
  const now = context.now();
  const knowledgeIn = (region: string) => knowledgeOf(lookup(region, movieId), now);
  const covered = regions.filter((region) => manifest.regions.includes(region));
  const isInDoubt = covered.some((region) => knowledgeIn(region) !== 'fresh');
  // Nobody's choice fails because Auth doesn't answer.
  if (isInDoubt && (await isVerified(context, askedBy).catch(() => false)))
    await addWantedMovie(context.db, movieId);
  const watchable = watchabilityFor(viewing, lookup, now, ownersOf)(movieId);
  if (watchable)
    return { ...watchable, sampleOffers: regions.some((region) => hasSamples(manifest, region)) };
  const isUnknown = regions.some((region) => knowledgeIn(region) === 'unknown');
  throw new AppError('not-a-candidate', { because: isUnknown ? 'unknown' : 'absent' });
}

/** Returns a function that says whether these viewers can watch a movie. */
export async function watchableBy(
  context: Context,
  viewing: Viewing,
  ownersOf: OwnersLookup,
): Promise<(movieId: number) => boolean> {
  const manifest = await loadManifest(context.db);
  const lookup = await loadOffers(context, manifest, regionsOf(viewing));
  const watchability = watchabilityFor(viewing, lookup, context.now(), ownersOf);
  return (movieId) => watchability(movieId) !== null;
}

/** A test whether a user can watch a movie at home, on their subscriptions. */
export async function watchableAtHome(
  context: Context,
  { uid, region, providers }: Viewing['viewers'][number],
  manifest: Manifest,
): Promise<(movieId: number) => boolean> {
  const viewers = [{ uid, region, providers }];
  const viewing: Viewing = { mode: 'apart', region, commonProviders: [], includeFree: false, viewers };
  const lookup = await loadOffers(context, manifest, regionsOf(viewing));
  const watchability = watchabilityFor(viewing, lookup, context.now());
  return (movieId) => watchability(movieId) !== null;
}

/** Tells which movies the caller can watch on their services. Throws `account-missing`. */
export async function watchableByCaller(
  context: Context,
  caller: Caller,
): Promise<(movieId: number) => boolean> {
  const [account, manifest] = await Promise.all([
    readAccount(context.db, caller.uid),
    loadManifest(context.db),
  ]);
  if (!account) throw new AppError('account-missing');
  return watchableAtHome(context, account, manifest);
}
