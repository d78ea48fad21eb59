/** Plans a sync's batches: trending, popular, due, recent and changed movies, shard by shard. */
import type { Context } from '#context.ts';
import {
  fillImdbIds,
  loadCatalogue,
  loadManifest,
  type Manifest,
  type Movies,
  updateManifest,
} from '#core/catalogue/index.ts';
import type { RunPlan } from '#core/jobs/index.ts';
import { utcDayOf } from '#platform/time/instant.ts';
import { askersByRegion, enoughAskers, loadOffers, loadWanted } from '../availability/index.ts';
import { windowsSince } from './changes/changes.ts';
import { loadFollowedUntil } from './changes/changes-store.ts';
import { isListingDue, listsFor, popularList } from './lists.ts';
import {
  type CatalogueBatch as Batch,
  inBatches,
  recentMovies as mostPopularRecent,
  planBatches,
  plannedIn,
} from './plan.ts';
import { regionsToCover } from './regions.ts';

export function planTrending(context: Context): Promise<RunPlan> {
  return planRunWith(context, { kind: 'trending' });
}

export function planPopular(context: Context): Promise<RunPlan> {
  return planRunWith(context, { kind: 'lists', lists: [popularList] });
}

function planRun(regions: string[], batches: readonly Batch[]): RunPlan {
  return { regions, batches, counts: plannedIn(batches) };
}

/** Batches of known movies, shard by shard, so that each batch rewrites few shards. */
export function inShardOrder({ shardOf }: Movies, movieIds: readonly number[]): Batch[] {
  const inOrder = movieIds.toSorted((a, b) => shardOf.get(a)! - shardOf.get(b)! || a - b);
  return inBatches(inOrder).map((batch) => ({ kind: 'movies', movieIds: batch, areNew: false }));
}

async function planRunWith(context: Context, batch: Batch): Promise<RunPlan> {
  return planRun(coveredIn(context, await loadManifest(context.db)), [batch]);
}

/** The regions of the last availability plan; the configured ones before the first. */
function coveredIn(context: Context, { regions }: Manifest): string[] {
  return regions.length > 0 ? regions : [...context.settings().coveredRegions];
}

/** Movies due for another offers check, after TMDB's lists if there are too few. */
export async function planDue(context: Context): Promise<RunPlan> {
  const now = context.now();
  const { coveredRegions, catalogueSize } = context.settings();
  const { manifest, movies } = await loadCatalogue(context);
  const demand = await loadWanted(context.db);
  const askers = await askersByRegion(context, demand);
  const regions = regionsToCover(coveredRegions, askers, enoughAskers, manifest.regions);
  if (regions.join() !== manifest.regions.join()) {
    await updateManifest(context.db, (current) => ({ ...current, regions }));
  }
  const checks = await oldestChecks(context, manifest, movies, regions);
  const wantedIds = new Set(demand.movieIds);
  const ages = [...movies.byId.values()].map(({ id, popularity }) => ({
    movieId: id,
    shard: movies.shardOf.get(id)!,
    checkedAt: checks.get(id) ?? null,
    popularity,
    isWanted: wantedIds.has(id),
  }));
  const due = planBatches(ages, now).map((movieIds): Batch => ({ kind: 'movies', movieIds, areNew: false }));
  const isListing = isListingDue(movies.byId.size, catalogueSize, manifest.listedAt, now);
  return planRun(regions, isListing ? [{ kind: 'lists', lists: listsFor(regions) }, ...due] : due);
}

/**
 * When each movie was last checked in all its regions. Goes region by region, as all at once would fill the
 * memory.
 */
async function oldestChecks(
  context: Context,
  manifest: Manifest,
  movies: Movies,
  regions: readonly string[],
): Promise<Map<number, number>> {
  const oldest = new Map<number, number>();
  for (const region of regions) {
    const lookup = await loadOffers(context, manifest, [region]);
    for (const id of movies.byId.keys()) {
      const checkedAt = lookup(region, id)?.checkedAt;
      if (checkedAt !== undefined) oldest.set(id, Math.min(oldest.get(id) ?? checkedAt, checkedAt));
    }
  }
  return oldest;
}

/**
 * Popular recent and coming movies. One region tells when they were read, as all are read together. Each run
 * also looks for IMDb's ids of some former movies, until it has done so for all.
 */
export async function planRecent(context: Context): Promise<RunPlan> {
  await fillImdbIds(context);
  const { manifest, movies } = await loadCatalogue(context);
  const regions = coveredIn(context, manifest);
  const lookup = await loadOffers(context, manifest, regions.slice(0, 1));
  const ages = [...movies.byId.values()].map(({ id, year, popularity }) => ({
    movieId: id,
    year,
    popularity,
    readAt: lookup(regions[0]!, id)?.checkedAt ?? null,
  }));
  return planRun(regions, inShardOrder(movies, mostPopularRecent(ages, context.now())));
}

/** The days since changes were followed to the end, a fortnight at a time. */
export async function planChanged(context: Context): Promise<RunPlan> {
  const today = utcDayOf(context.now());
  const [manifest, followedUntil] = await Promise.all([
    loadManifest(context.db),
    loadFollowedUntil(context.db),
  ]);
  const batches = windowsSince(followedUntil, today).map((days): Batch => ({ kind: 'changes', ...days }));
  return { ...planRun(coveredIn(context, manifest), batches), followsUntil: today };
}
