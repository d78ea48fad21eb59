import type { Context } from '../../context.ts';
import { log } from '../../platform/log.ts';
import { enoughAskers, loadOffers, loadWanted } from '../availability/index.ts';
import { loadCatalogue, type Manifest, type Movies, updateManifest } from '../catalogue/index.ts';
import { isListingDue } from './lists.ts';
import { planBatches } from './plan.ts';
import { regionsToCover } from './regions.ts';
import { type Batch, isOverdue, isStalled, newRun, type Run } from './run.ts';
import * as store from './store.ts';

export const refreshQueue = 'availability-refreshBatch';

/**
 * Starts a refresh of all movies that are due, unless one is under way; one whose tasks stopped coming has the rest of
 * them handed in again, and one that does not end gives way to a new one. While the catalogue has too few movies, it
 * begins with TMDB's lists. Costs 1 read for each shard of facts that changed and each region's shards, and as many
 * writes as there are batches.
 */
export async function plan(context: Context): Promise<Run | null> {
  const now = context.now();
  const running = await store.loadRunning(context.db);
  if (running && isOverdue(running, now)) {
    await fail(context, running.id, 'It took too long; what it left is due in the next run.');
  } else if (running) {
    if (isStalled(running, now)) await resume(context, running);
    return running;
  }
  const { regions, batches } = await whatIsDue(context, now);
  if (batches.length === 0) return null;
  const run = newRun(context.newId(), regions, batches, now);
  if (!(await store.createRun(context.db, run, batches))) return null;
  await enqueue(context, run.id, [...batches.keys()], now);
  log.info('refresh planned', { runId: run.id, movies: run.movies, batches: run.batches });
  return run;
}

/** Ends a run before its time. */
export async function fail(context: Context, runId: string, reason: string): Promise<void> {
  log.error('refresh failed', { runId, reason });
  const finishedAt = context.now();
  await store.changeRun(context.db, runId, (run) => ({ ...run, status: 'failed', reason, finishedAt }));
}

/** Hands in batches of a run. A queue forgets an id only after a while, so each time a batch gets another. */
export async function enqueue(
  context: Context,
  runId: string,
  batches: readonly number[],
  at: number,
): Promise<void> {
  for (const batch of batches) {
    await context.enqueue(refreshQueue, `${runId}-${batch}-${at}`, { runId, batch });
  }
}

async function resume(context: Context, run: Run): Promise<void> {
  const open = await store.loadOpenBatches(context.db, run.id);
  const now = context.now();
  await store.changeRun(context.db, run.id, (current) => ({ ...current, aliveAt: now }));
  await enqueue(context, run.id, open, now);
  log.warn('refresh resumed', { runId: run.id, batches: open.length });
}

async function whatIsDue(context: Context, now: number): Promise<{ regions: string[]; batches: Batch[] }> {
  const { coveredRegions, catalogueSize } = context.settings();
  const { manifest, movies } = await loadCatalogue(context);
  const wanted = await loadWanted(context.db);
  const regions = regionsToCover(coveredRegions, wanted.askers, enoughAskers, manifest.regions);
  if (regions.join() !== manifest.regions.join()) {
    await updateManifest(context.db, (current) => ({ ...current, regions }));
  }
  const checks = await oldestChecks(context, manifest, movies, regions);
  const wantedIds = new Set(wanted.movieIds);
  const ages = [...movies.byId.values()].map(({ id, popularity }) => ({
    movieId: id,
    shard: movies.shardOf.get(id)!,
    checkedAt: checks.get(id) ?? null,
    popularity,
    wanted: wantedIds.has(id),
  }));
  const due = planBatches(ages, now).map((movieIds): Batch => ({ kind: 'movies', movieIds }));
  const isListing = isListingDue(movies.byId.size, catalogueSize, manifest.listedAt, now);
  return { regions, batches: isListing ? [{ kind: 'lists' }, ...due] : due };
}

/**
 * When each movie was last checked in all regions where it ever was. A region that is new makes no movie due: it comes
 * with each movie's next turn. One region after the other, because all at once would fill an instance's memory.
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
