import type { OffersByRegion } from '@cine/contract/movie';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { AppError } from '../../platform/app-error.ts';
import { createVersionedCache, type VersionedCache } from '../../platform/versioned-cache.ts';
import { loadManifest, type Manifest, updateManifest, withOffers } from '../catalogue/index.ts';
import {
  type KnownOffers,
  knowledgeOf,
  type OffersLookup,
  type Party,
  type Watchable,
  watchabilityFor,
} from './availability.ts';
import { offerShardOf } from './offer-shard.ts';
import { addWanted, clearWanted, loadOfferShard, loadWanted, mergeOfferShard } from './store.ts';

type Evening = Pick<Party, 'mode' | 'region' | 'commonProviders'> & {
  attendees: Readonly<Record<string, { region: string; providers: number[]; present: boolean }>>;
};

const heldBy = new WeakMap<Firestore, VersionedCache<Map<number, KnownOffers>>>();

/** Those present, as availability looks at them. */
export function partyOf(evening: Evening): Party {
  const viewers = Object.entries(evening.attendees)
    .filter(([, attendee]) => attendee.present)
    .map(([uid, { region, providers }]) => ({ uid, region, providers }));
  const { mode, region, commonProviders } = evening;
  return { mode, region, commonProviders, viewers };
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
  const cache = heldBy.get(context.db) ?? createVersionedCache<Map<number, KnownOffers>>();
  heldBy.set(context.db, cache);
  const byRegion = new Map(
    await Promise.all(
      regions.map(async (region) => {
        const versions = manifest.offers[region] ?? [];
        const shards = await Promise.all(
          versions.map((version, shard) =>
            cache.get(`${region}-${shard}`, version, () => loadOfferShard(context.db, region, shard)),
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

/** Notes regions that nobody asked about before, so that the next refresh covers them. Costs nothing otherwise. */
export async function wantRegion(
  context: Context,
  manifest: Manifest,
  regions: readonly string[],
): Promise<void> {
  const missing = regions.filter((region) => !manifest.offers[region]);
  if (missing.length > 0) await addWanted(context.db, { regions: missing, movieIds: [] });
}

/**
 * Where those present can watch a movie now, or `not-a-candidate` if not all of them can, as far as is known. One
 * whose availability is in doubt is noted, and checked again first.
 */
export async function watchableNow(
  context: Context,
  evening: Evening,
  movieId: number,
  includeFree: boolean,
): Promise<Watchable> {
  const party = partyOf(evening);
  if (party.viewers.length === 0) throw new AppError('nobody-present');
  const lookup = await loadOffers(context, await loadManifest(context.db), regionsOf(party));
  const now = context.now();
  const known = regionsOf(party).map((region) => knowledgeOf(lookup(region, movieId), now));
  if (known.some((knowledge) => knowledge !== 'fresh')) {
    await addWanted(context.db, { regions: [], movieIds: [movieId] });
  }
  const watchable = watchabilityFor(party, lookup, includeFree, now)(movieId);
  if (watchable) return watchable;
  throw new AppError('not-a-candidate', { because: known.includes('unknown') ? 'unknown' : 'absent' });
}

/** What a check of one movie found: its offers wherever it has any. */
export type Check = { movieId: number; offers: OffersByRegion; checkedAt: number };

/**
 * Saves what was found in the given regions; a movie without offers in one of them is known to have none there, and
 * what was wanted of all this no longer is. Costs 1 read and 1 write for each region and shard, one of each for the
 * manifest, and 1 read, rarely a write, for what is wanted. Dying midway leaves each shard as it was or better.
 */
export async function saveOffers(
  context: Context,
  checks: readonly Check[],
  shardOf: ReadonlyMap<number, number>,
  regions: readonly string[],
): Promise<void> {
  const raised: { region: string; shard: number; version: number }[] = [];
  const placed = checks.flatMap((check) => {
    const movieShard = shardOf.get(check.movieId);
    return movieShard === undefined ? [] : [{ ...check, shard: offerShardOf(movieShard) }];
  });
  for (const shard of new Set(placed.map((check) => check.shard))) {
    const here = placed.filter((check) => check.shard === shard);
    for (const region of regions) {
      const found = new Map(
        here.map(({ movieId, offers, checkedAt }) => [movieId, { offers: offers[region] ?? {}, checkedAt }]),
      );
      raised.push({ region, shard, version: await mergeOfferShard(context.db, region, shard, found) });
    }
  }
  await updateManifest(context.db, (manifest) =>
    raised.reduce((next, { region, shard, version }) => withOffers(next, region, shard, version), manifest),
  );
  const wanted = await loadWanted(context.db);
  const checked = new Set(checks.map(({ movieId }) => movieId));
  await clearWanted(context.db, {
    regions: wanted.regions.filter((region) => regions.includes(region)),
    movieIds: wanted.movieIds.filter((movieId) => checked.has(movieId)),
  });
}
