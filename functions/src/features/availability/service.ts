import { createHash } from 'node:crypto';
import type { OffersByRegion } from '@cine/contract/movie';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { deleteFound } from '../../platform/firestore/paging.ts';
import { createVersionedCache, type VersionedCache } from '../../platform/firestore/versioned-cache.ts';
import { findAccount } from '../account/index.ts';
import {
  hasSamples,
  loadManifest,
  type Manifest,
  type ManifestChange,
  type OfferShardVersion,
  updateManifest,
  withOffers,
} from '../catalogue/index.ts';
import {
  type KnownOffers,
  knowledgeOf,
  type OffersLookup,
  type Party,
  type Watchable,
  watchabilityFor,
} from './availability.ts';
import { offerShardOf } from './offer-shard.ts';
import {
  addAskers,
  addWantedMovie,
  clearWantedMovies,
  loadOfferShard,
  loadWanted,
  mergeOfferShard,
  removeAsker,
  reportsBy,
  writeReport,
} from './store.ts';

type SessionParts = Pick<Party, 'mode' | 'region' | 'commonProviders' | 'includeFree'> & {
  attendees: Readonly<Record<string, { region: string; providers: number[]; present: boolean }>>;
};

type RegionCache = VersionedCache<ReadonlyMap<number, KnownOffers>>;

/** What one instance holds in memory, per database: each region's shards, the region used last at the end. */
const heldBy = new WeakMap<Firestore, Map<string, RegionCache>>();

/** Regions held at most: those of 45,000 movies take some 10 MB each. */
const maxRegionsHeld = 8;

/** A region that is not covered becomes so once so many members asked about it. */
export const enoughAskers = 3;

/** Those present, as availability looks at them. */
export function partyOf(evening: SessionParts): Party {
  const viewers = Object.entries(evening.attendees)
    .filter(([, attendee]) => attendee.present)
    .map(([uid, { region, providers }]) => ({ uid, region, providers }));
  const { mode, region, commonProviders, includeFree } = evening;
  return { mode, region, commonProviders, includeFree, viewers };
}

/** The regions whose offers decide for a party. */
export function regionsOf(party: Party): string[] {
  if (party.mode === 'together') return [party.region];
  return [...new Set(party.viewers.map(({ region }) => region))].sort();
}

/** Offers of some regions, as true as the manifest says. Costs 1 read for each region's shard that changed. */
export async function loadOffers(
  context: Context,
  manifest: Manifest,
  regions: readonly string[],
): Promise<OffersLookup> {
  const byRegion = new Map(
    await Promise.all(
      regions.map(async (region) => {
        const versions = manifest.offers[region] ?? [];
        const cache = cacheOf(context.db, region);
        const shards = await Promise.all(
          versions.map((version, shard) =>
            cache.get(String(shard), version, () => loadOfferShard(context.db, region, shard)),
          ),
        );
        // A movie that moved to a later shard is still in the former one, as it was then.
        return [region, shards.reverse()] as const;
      }),
    ),
  );
  return (region, movieId) => {
    for (const shard of byRegion.get(region) ?? []) {
      const known = shard.get(movieId);
      if (known) return known;
    }
    return undefined;
  };
}

function cacheOf(db: Firestore, region: string): RegionCache {
  const held = heldBy.get(db) ?? new Map<string, RegionCache>();
  heldBy.set(db, held);
  const cache = held.get(region) ?? createVersionedCache();
  held.delete(region);
  held.set(region, cache);
  for (const unused of held.keys()) {
    if (held.size <= maxRegionsHeld) break;
    held.delete(unused);
  }
  return cache;
}

/**
 * Notes that somebody asks about regions that are not covered, so that a refresh covers those that enough members ask
 * about; guests cost nothing to invent, so they don't count. Costs 2 reads for such a region, a write the first time,
 * and otherwise nothing.
 */
export async function wantRegions(
  context: Context,
  caller: Caller,
  manifest: Manifest,
  regions: readonly string[],
): Promise<void> {
  const missing = regions.filter((region) => !manifest.regions.includes(region));
  if (missing.length === 0 || caller.isGuest) return;
  const asking = missing.map((region) => [region, digestOf(caller.uid, region)]);
  await addAskers(context.db, caller.uid, Object.fromEntries(asking), enoughAskers, context.now());
}

/** Regions that are not covered about which somebody asked, as far as that is kept. Costs 1 read. */
export async function regionsAskedBy(context: Context, uid: string): Promise<string[]> {
  const { askers } = await loadWanted(context.db);
  const asked = Object.entries(askers).filter(([region, digests]) => digests.includes(digestOf(uid, region)));
  return asked.map(([region]) => region).sort();
}

/** Erases a user's reports on offers and which regions they asked for. */
export async function eraseReports(context: Context, uid: string): Promise<void> {
  await deleteFound(reportsBy(context.db, uid));
  await removeAsker(context.db, (region, digest) => digest === digestOf(uid, region));
}

/** Tells whether somebody asked before, without saying who. */
function digestOf(uid: string, region: string): string {
  return createHash('sha256').update(`${region}\n${uid}`).digest('base64url').slice(0, 16);
}

/**
 * Where those present can watch a movie now, or `not-a-candidate` if not all of them can, as far as is known. One
 * whose availability is in doubt where it is kept up to date is noted, and checked again first.
 */
export async function watchableNow(
  context: Context,
  evening: SessionParts,
  movieId: number,
): Promise<Watchable & { sampleOffers: boolean }> {
  const party = partyOf(evening);
  if (party.viewers.length === 0) throw new AppError('nobody-present');
  const regions = regionsOf(party);
  const manifest = await loadManifest(context.db);
  const lookup = await loadOffers(context, manifest, regions);
  const now = context.now();
  const knowledgeIn = (region: string) => knowledgeOf(lookup(region, movieId), now);
  const covered = regions.filter((region) => manifest.regions.includes(region));
  if (covered.some((region) => knowledgeIn(region) !== 'fresh')) await addWantedMovie(context.db, movieId);
  const watchable = watchabilityFor(party, lookup, now)(movieId);
  if (watchable)
    return { ...watchable, sampleOffers: regions.some((region) => hasSamples(manifest, region)) };
  const isUnknown = regions.some((region) => knowledgeIn(region) === 'unknown');
  throw new AppError('not-a-candidate', { because: isUnknown ? 'unknown' : 'absent' });
}

/** What somebody says of an offer: it is shown and `gone`, or `here` and not shown. */
export type OfferReport = { movieId: number; region: string; provider: number; says: 'gone' | 'here' };

/**
 * Notes what somebody says of an offer, once each, and lets the next refresh check the movie first. Returns when it was
 * last checked, null if never: whatever is checked later answers the report. Costs 1 read for who is being deleted, 1 for
 * the manifest, 1 for the region's shard where the instance does not hold it, and 2 writes.
 */
export async function lookAgain(
  context: Context,
  caller: Caller,
  report: OfferReport,
): Promise<number | null> {
  const { movieId, region } = report;
  await writeReport(context.db, caller.uid, report, context.now());
  await addWantedMovie(context.db, movieId);
  const lookup = await loadOffers(context, await loadManifest(context.db), [region]);
  return lookup(region, movieId)?.checkedAt ?? null;
}

/**
 * Whether somebody can watch a movie at home, on what they subscribe to. Costs 1 read for each of the region's shards of
 * offers that the instance does not hold.
 */
export async function watchableAtHome(
  context: Context,
  { uid, region, providers }: Party['viewers'][number],
  manifest: Manifest,
): Promise<(movieId: number) => boolean> {
  const viewers = [{ uid, region, providers }];
  const party: Party = { mode: 'apart', region, commonProviders: [], includeFree: false, viewers };
  const lookup = await loadOffers(context, manifest, regionsOf(party));
  const watchability = watchabilityFor(party, lookup, context.now());
  return (movieId) => watchability(movieId) !== null;
}

/** Whether the caller can watch a movie at home, on a service they subscribe to. */
export async function watchableByCaller(
  context: Context,
  caller: Caller,
): Promise<(movieId: number) => boolean> {
  const [account, manifest] = await Promise.all([findAccount(context, caller.uid), loadManifest(context.db)]);
  if (!account) throw new AppError('account-missing');
  return watchableAtHome(context, account, manifest);
}

/** What a check of one movie found: its offers wherever it has any. */
export type Check = { movieId: number; offers: OffersByRegion; checkedAt: number };

/** Made-up offers are told apart; `change` is what else the manifest is to say with the same write. */
export type SaveOptions = { isSample?: boolean; change?: ManifestChange };

/**
 * Saves what was found in the given regions; a movie without offers in one of them is known to have none there, and a
 * movie that was wanted no longer is. Costs 1 read and 1 write for each region and shard, one of each for the
 * manifest, and 1 read, rarely a write, for what is wanted. Dying midway leaves each shard as it was or better.
 */
export async function saveOffers(
  context: Context,
  checks: readonly Check[],
  shardOf: ReadonlyMap<number, number>,
  regions: readonly string[],
  { isSample = false, change = (manifest) => manifest }: SaveOptions = {},
): Promise<void> {
  const versions: OfferShardVersion[] = [];
  const placed = checks.flatMap((check) => {
    const movieShard = shardOf.get(check.movieId);
    return movieShard === undefined ? [] : [{ ...check, shard: offerShardOf(movieShard) }];
  });
  for (const [shard, here] of Map.groupBy(placed, (check) => check.shard)) {
    for (const region of regions) {
      const found = new Map(
        here.map(({ movieId, offers, checkedAt }) => [movieId, { offers: offers[region] ?? {}, checkedAt }]),
      );
      const version = await mergeOfferShard(context.db, region, shard, found, isSample);
      versions.push({ region, shard, version, isSample });
    }
  }
  await updateManifest(context.db, (manifest) => versions.reduce(withOffers, change(manifest)));
  const { movieIds } = await loadWanted(context.db);
  const checked = new Set(checks.map(({ movieId }) => movieId));
  await clearWantedMovies(
    context.db,
    movieIds.filter((movieId) => checked.has(movieId)),
  );
}
