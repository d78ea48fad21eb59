import type { MovieFacts, OffersByRegion } from '@cine/contract/movie';
import { askAll } from '../../clients/tmdb/ask-all.ts';
import type { Tmdb } from '../../clients/tmdb/client.ts';
import { TmdbError } from '../../clients/tmdb/error.ts';
import type { Context } from '../../context.ts';
import { transact } from '../../platform/transact.ts';
import { saveOffers } from '../availability/index.ts';
import { loadCatalogue, updateManifest, writeMovies } from '../catalogue/index.ts';
import { type List, type Listed, listsFor, newOnes } from './lists.ts';
import { inBatches } from './plan.ts';
import { type Batch, type Counts, noCounts, withBatchDone, withBatches } from './run.ts';
import { enqueue, fail } from './service.ts';
import * as store from './store.ts';

/** What became of a batch: its counts, the batches it adds to the run, and why it may want another try. */
type Outcome = { counts: Counts; added: Batch[]; stopped: Error | null };

type Found = { movieId: number; facts: MovieFacts | null; offers: OffersByRegion; checkedAt: number };

/**
 * Asks TMDB what one batch is about and saves what it says. A movie that can't be read keeps what was known; if TMDB is
 * out of reach, what was read so far is saved and the queue tries the batch again, until the last attempt. Done twice,
 * a batch counts once.
 */
export async function refreshBatch(
  context: Context,
  runId: string,
  number: number,
  isLastAttempt: boolean,
): Promise<void> {
  const run = await store.loadRun(context.db, runId);
  const batch = await store.loadBatch(context.db, runId, number);
  if (run?.status !== 'running' || !batch) return;

  const outcome =
    batch.kind === 'lists'
      ? await readLists(context, run.regions)
      : await refreshMovies(context, batch.movieIds, run.regions);
  const { stopped } = outcome;
  if (stopped instanceof TmdbError && stopped.kind === 'unauthorized') {
    await fail(context, runId, stopped.message);
    return;
  }
  if (stopped && !isLastAttempt) {
    const aliveAt = context.now();
    await store.changeRun(context.db, runId, (current) => ({ ...current, aliveAt }));
    throw stopped;
  }
  const added = await settle(context, runId, number, outcome);
  await enqueue(context, runId, added, context.now());
}

/** Counts the batch as done, unless it is, and adds batches to the run. Returns the numbers of those. */
async function settle(context: Context, runId: string, batch: number, outcome: Outcome): Promise<number[]> {
  return transact(context.db, async (tx) => {
    const [run, isDone] = await Promise.all([
      store.readRun(context.db, tx, runId),
      store.readIsDone(context.db, tx, runId, batch),
    ]);
    if (run?.status !== 'running' || isDone) return [];
    store.writeDone(context.db, tx, runId, batch);
    store.writeBatches(context.db, tx, run, outcome.added);
    const next = withBatchDone(withBatches(run, outcome.added), outcome.counts, context.now());
    store.writeRun(context.db, tx, next);
    return outcome.added.map((_, index) => run.batches + index);
  });
}

async function refreshMovies(
  context: Context,
  movieIds: readonly number[],
  regions: readonly string[],
): Promise<Outcome> {
  const tmdb = await context.tmdb();
  const { answers, stopped } = await askAll(movieIds, async (movieId): Promise<Found> => {
    const movie = await tmdb.movie(movieId);
    return { movieId, facts: movie?.facts ?? null, offers: movie?.offers ?? {}, checkedAt: context.now() };
  });
  if (answers.length > 0) await save(context, answers, regions);
  const gone = answers.filter(({ facts }) => facts === null).length;
  const counts = { refreshed: answers.length - gone, gone, failed: movieIds.length - answers.length };
  return { counts, added: [], stopped };
}

async function save(context: Context, found: readonly Found[], regions: readonly string[]): Promise<void> {
  const facts = found.map(({ facts }) => facts).filter((movie) => movie !== null);
  const { shardOf, change } = await writeMovies(context, facts);
  await saveOffers(context, found, shardOf, regions, { change, isSample: context.settings().sampleOffers });
}

/** Finds movies that the catalogue lacks; they are the batches to add. */
async function readLists(context: Context, regions: readonly string[]): Promise<Outcome> {
  const tmdb = await context.tmdb();
  const { answers, stopped } = await askAll(listsFor(regions), (list) => readList(tmdb, list));
  const { movies } = await loadCatalogue(context);
  const room = context.settings().catalogueSize - movies.byId.size;
  const movieIds = newOnes(answers.flat(), (id) => movies.byId.has(id), room);
  const listedAt = context.now();
  if (!stopped) await updateManifest(context.db, (manifest) => ({ ...manifest, listedAt }));
  const added = inBatches(movieIds).map((movieIds): Batch => ({ kind: 'movies', movieIds }));
  return { counts: noCounts, added, stopped };
}

async function readList(tmdb: Tmdb, { region, pages }: List): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (let page = 1, last = 1; page <= Math.min(last, pages); page += 1) {
    const answer = await (region === null
      ? tmdb.popular(page)
      : tmdb.discover({ page, where: { region, kinds: ['flatrate'] } }));
    listed.push(...answer.results);
    last = answer.totalPages;
  }
  return listed;
}
