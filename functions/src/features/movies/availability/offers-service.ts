/** Loads and saves who offers what, drops it, and answers reports of wrong offers. */
import type { OffersByRegion } from '@cine/contract/movies/movie';
import type { Firestore } from 'firebase-admin/firestore';
import { LRUCache } from 'lru-cache';
import type { Context } from '#context.ts';
import {
  loadManifest,
  type Manifest,
  type ManifestChange,
  type OfferShardVersion,
  updateManifest,
  withOffers,
} from '#core/catalogue/index.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { noteHolding } from '#platform/memory/holding.ts';
import { createVersionedCache, type VersionedCache } from '#platform/memory/versioned-cache.ts';
import { offerShardOf } from './offer-shard.ts';
import { answerReports } from './report-store.ts';
import { dropFromOfferShard, loadOfferShard, mergeOfferShard } from './store.ts';
import { clearWantedMovies, loadWanted } from './wanted-store.ts';
import { type KnownOffers, knowledgeOf, type OffersLookup } from './watchability.ts';

/** The result of checking one movie: its offers in each region that has any. */
type Check = { movieId: number; offers: OffersByRegion; checkedAt: number };

/** Answers reports on checked movies: whether the provider has them. */
export async function answerReportsOf(
  { db }: Context,
  checks: readonly Check[],
  regions: readonly string[],
): Promise<void> {
  for (const { movieId, offers, checkedAt } of checks)
    await answerReports(db, movieId, ({ region, provider, at }) => {
      if (at > checkedAt || !regions.includes(region)) return null;
      return { checkedAt, offered: offers[region]?.flatrate?.includes(provider) ?? false };
    });
}

type Offered = ReadonlyMap<number, KnownOffers>;
/** A region's offers: shard by shard, and all of them as of some versions. */
type RegionCache = { shards: VersionedCache<Offered>; all: { versions: string; offered: Offered } | null };

/** The most regions held; each takes some megabytes. */
const maxRegionsHeld = 8;

const heldRegions = heldBy<Firestore, LRUCache<string, RegionCache>>(
  () => new LRUCache({ max: maxRegionsHeld }),
);

/** Offers of some regions as of the manifest. Only fresh ones count where a region isn't covered. */
export async function loadOffers(
  context: Context,
  manifest: Manifest,
  regions: readonly string[],
): Promise<OffersLookup> {
  noteHolding('offers');
  const loaded = await Promise.all(
    regions.map(async (region) => {
      const offered = await loadRegion(context.db, region, manifest.offers[region] ?? []);
      return [region, { offered, isCovered: manifest.regions.includes(region) }] as const;
    }),
  );
  const byRegion = new Map(loaded);
  const now = context.now();
  return (region, movieId) => {
    const { offered, isCovered } = byRegion.get(region) ?? nothing;
    const check = offered.get(movieId);
    return check && (isCovered || knowledgeOf(check, now) === 'fresh') ? check : undefined;
  };
}

const nothing = { offered: new Map<number, KnownOffers>(), isCovered: false };

/** All offers of a region; put together once, as lists look up thousands of movies. */
async function loadRegion(db: Firestore, region: string, versions: readonly number[]): Promise<Offered> {
  const cache = cacheOf(db, region);
  const shards = await Promise.all(
    versions.map((version, shard) =>
      cache.shards.get(String(shard), version, () => loadOfferShard(db, region, shard)),
    ),
  );
  const key = versions.join();
  if (cache.all?.versions !== key) cache.all = { versions: key, offered: togetherOf(shards) };
  return cache.all.offered;
}

/** A movie that moved to a later shard has outdated offers in the former one. */
function togetherOf(shards: readonly Offered[]): Offered {
  const [first, ...others] = shards;
  return others.length === 0 ? (first ?? new Map()) : new Map(shards.flatMap((shard) => [...shard]));
}

function cacheOf(db: Firestore, region: string): RegionCache {
  const regions = heldRegions(db);
  const held = regions.get(region);
  if (held) return held;
  const cache: RegionCache = { shards: createVersionedCache(), all: null };
  regions.set(region, cache);
  return cache;
}

/** `isSample` marks made-up offers; `change` changes the manifest in the same write. */
type SaveOptions = { isSample?: boolean; change?: ManifestChange };

/**
 * Saves the offers of checked movies, also that a movie has none, answers reports on those that were wanted,
 * and takes them off that list. Each shard is written on its own, so a failure never leaves one half-written.
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
      const checks = new Map(
        here.map(({ movieId, offers, checkedAt }) => [movieId, { offers: offers[region] ?? {}, checkedAt }]),
      );
      const version = await mergeOfferShard(context.db, region, shard, checks, isSample, context.now());
      versions.push({ region, shard, version, isSample });
    }
  }
  await updateManifest(context.db, (manifest) => versions.reduce(withOffers, change(manifest)));
  const { movieIds } = await loadWanted(context.db);
  const batch = checks.filter(({ movieId }) => movieIds.includes(movieId));
  await answerReportsOf(context, batch, regions);
  await clearWantedMovies(
    context.db,
    batch.map(({ movieId }) => movieId),
  );
}

/** Forgets the offers of movies that leave the catalogue. */
export async function dropOffers(
  { db }: Context,
  movieIds: ReadonlySet<number>,
  change: ManifestChange,
): Promise<void> {
  const versions: OfferShardVersion[] = [];
  for (const [region, shards] of Object.entries((await loadManifest(db)).offers)) {
    for (const shard of shards.keys()) {
      const dropped = await dropFromOfferShard(db, region, shard, movieIds);
      if (dropped) versions.push({ region, shard, ...dropped });
    }
  }
  await updateManifest(db, (manifest) => versions.reduce(withOffers, change(manifest)));
  await clearWantedMovies(db, [...movieIds]);
}
