import { TmdbError } from '#clients/tmdb/error.ts';
import type { Context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import type { JobDefinition, RunPlan } from '#core/jobs/index.ts';
import { tmdbQueue } from '../catalogue-sync/index.ts';
import { type FramesBatch, type KnownStills, planFrames } from './plan.ts';
import { loadPictureNetwork, loadShardVectors } from './still-vectors-service.ts';
import { lookAtStills } from './stills-service.ts';
import { readFrameShard, readFrameVersions } from './store.ts';

/** Keeps hashes and vectors of the catalogue's stills: new movies' first, then those that may have others. */
export const framesJob: JobDefinition = {
  job: 'frames',
  queue: tmdbQueue,
  begin: planDueStills,
  work: (context, _run, batch) => lookAtStills(context, batch as FramesBatch),
  skipsEmptyRuns: true,
  failsFor: (error) => (error instanceof TmdbError && error.kind === 'unauthorized' ? 'tmdb-refused' : null),
  givenUp: 'tmdb-silent',
};

async function planDueStills(context: Context): Promise<RunPlan> {
  const { movies } = await loadCatalogue(context);
  const batches = planFrames(movies.byId.values(), await loadKnown(context), context.now());
  return { batches, counts: { movies: batches.reduce((sum, { movieIds }) => sum + movieIds.length, 0) } };
}

/** Goes shard by shard, as all at once would fill the memory. */
async function loadKnown(context: Context): Promise<Map<number, KnownStills>> {
  const stills = new Map<number, KnownStills>();
  const network = await loadPictureNetwork(context);
  const versions = await readFrameVersions(context.db);
  for (const shard of versions.keys()) {
    const { movies } = await readFrameShard(context.db, shard);
    const vectors = await loadShardVectors(context, network, shard);
    const seen = vectors && new Set([...vectors.formerVectors].map(({ movieId }) => movieId));
    for (const { movieId, checkedAt } of movies)
      stills.set(movieId, { shard, checkedAt, isUnseen: seen !== null && !seen.has(movieId) });
  }
  return stills;
}
