import type { MovieFacts, OffersByRegion } from '@cine/contract/movie';
import { TmdbError } from '../../clients/tmdb/error.ts';
import type { Context } from '../../context.ts';
import { log } from '../../platform/log.ts';
import { transact } from '../../platform/transact.ts';
import { loadOffers, loadWanted, saveOffers } from '../availability/index.ts';
import { loadCatalogue, saveMovies } from '../catalogue/index.ts';
import { type MovieAge, planBatches } from './plan.ts';
import { type Counts, isOverdue, isStalled, noCounts, type Run, withBatchDone } from './run.ts';
import * as store from './store.ts';

export const refreshQueue = 'availability-refreshBatch';

/** Movies asked about at a time: enough to use up the client's rate while each answer takes half a second. */
const atOnce = 20;

/** So many movies without an answer are TMDB's trouble, and no longer that of single movies. */
const patience = 5;

/**
 * Starts a refresh of all movies that are due, unless one is under way; one whose tasks stopped coming has the rest of
 * them handed in again, and one that does not end gives way to a new one. Costs as many writes as there are batches.
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
  const { manifest, movies } = await loadCatalogue(context);
  const wanted = await loadWanted(context.db);
  const regions = [...new Set([...Object.keys(manifest.offers), ...wanted.regions])].sort();
  const lookup = await loadOffers(context, manifest, regions);
  const wantedIds = new Set(wanted.movieIds);
  const ages = [...movies.byId.values()].map(
    ({ id, popularity }): MovieAge => ({
      movieId: id,
      checkedAt: oldest(regions.map((region) => lookup(region, id)?.checkedAt ?? null)),
      popularity,
      wanted: wantedIds.has(id),
    }),
  );
  const batches = planBatches(ages, now);
  if (batches.length === 0) return null;
  const run: Run = {
    ...noCounts,
    id: context.newId(),
    status: 'running',
    reason: null,
    startedAt: now,
    aliveAt: now,
    finishedAt: null,
    regions,
    movies: batches.flat().length,
    batches: batches.length,
    batchesDone: 0,
  };
  if (!(await store.createRun(context.db, run, batches))) return null;
  for (const batch of batches.keys()) await enqueue(context, run.id, batch, now);
  log.info('refresh planned', { runId: run.id, movies: run.movies, batches: run.batches });
  return run;
}

/**
 * Asks TMDB about the movies of one batch and saves what it says. A movie that can't be read keeps what was known; if
 * TMDB is out of reach, what was read so far is saved and the queue tries the batch again, until the last attempt.
 * Done twice, a batch counts once.
 */
export async function refreshBatch(
  context: Context,
  runId: string,
  batch: number,
  isLastAttempt: boolean,
): Promise<void> {
  const run = await store.loadRun(context.db, runId);
  const movieIds = await store.loadBatch(context.db, runId, batch);
  if (run?.status !== 'running' || !movieIds) return;

  const { found, stopped } = await ask(context, movieIds);
  await save(context, found, run.regions);
  if (stopped?.kind === 'unauthorized') {
    await fail(context, runId, stopped.message);
    return;
  }
  if (stopped && !isLastAttempt) {
    await changeRun(context, runId, (current) => ({ ...current, aliveAt: context.now() }));
    throw stopped;
  }

  await transact(context.db, async (tx) => {
    const [current, isDone] = await Promise.all([
      store.readRun(context.db, tx, runId),
      store.readIsDone(context.db, tx, runId, batch),
    ]);
    if (current?.status !== 'running' || isDone) return;
    store.writeDone(context.db, tx, runId, batch);
    store.writeRun(context.db, tx, withBatchDone(current, countsOf(movieIds, found), context.now()));
  });
}

type Found = { movieId: number; facts: MovieFacts | null; offers: OffersByRegion; checkedAt: number };
type Answers = { found: Found[]; stopped: TmdbError | null };

/** Asks about all movies as fast as the client's limit lets it, and stops at what more asking can't mend. */
async function ask(context: Context, movieIds: readonly number[]): Promise<Answers> {
  const tmdb = await context.tmdb();
  const answers: Answers = { found: [], stopped: null };
  const troubles: TmdbError[] = [];
  const pending = movieIds.values();
  const askOn = async () => {
    for (const movieId of pending) {
      if (answers.stopped) return;
      try {
        const movie = await tmdb.movie(movieId);
        const checkedAt = context.now();
        answers.found.push({ movieId, facts: movie?.facts ?? null, offers: movie?.offers ?? {}, checkedAt });
      } catch (error) {
        if (!(error instanceof TmdbError)) throw error;
        log.warn('movie not refreshed', { movieId, kind: error.kind, message: error.message });
        if (error.kind === 'unavailable' || error.kind === 'rate-limited') troubles.push(error);
        if (error.kind === 'unauthorized' || troubles.length >= patience) answers.stopped ??= error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOn));
  if (answers.found.length === 0) answers.stopped ??= troubles[0] ?? null;
  return answers;
}

function countsOf(movieIds: readonly number[], found: readonly Found[]): Counts {
  const gone = found.filter(({ facts }) => facts === null).length;
  return { refreshed: found.length - gone, gone, failed: movieIds.length - found.length };
}

async function save(context: Context, found: readonly Found[], regions: readonly string[]): Promise<void> {
  if (found.length === 0) return;
  const facts = found.map(({ facts }) => facts).filter((movie) => movie !== null);
  const saved = await saveMovies(context, facts);
  const { movies } = await loadCatalogue(context);
  await saveOffers(context, found, new Map([...movies.shardOf, ...saved]), regions);
}

async function resume(context: Context, run: Run): Promise<void> {
  const open = await store.loadOpenBatches(context.db, run.id);
  await changeRun(context, run.id, (current) => ({ ...current, aliveAt: context.now() }));
  for (const batch of open) await enqueue(context, run.id, batch, context.now());
  log.warn('refresh resumed', { runId: run.id, batches: open.length });
}

async function fail(context: Context, runId: string, reason: string): Promise<void> {
  log.error('refresh failed', { runId, reason });
  const finishedAt = context.now();
  await changeRun(context, runId, (run) => ({ ...run, status: 'failed', reason, finishedAt }));
}

async function changeRun(context: Context, runId: string, change: (run: Run) => Run): Promise<void> {
  await transact(context.db, async (tx) => {
    const run = await store.readRun(context.db, tx, runId);
    if (run?.status === 'running') store.writeRun(context.db, tx, change(run));
  });
}

/** A queue forgets an id only after a while, so each time a batch is handed in it gets another. */
async function enqueue(context: Context, runId: string, batch: number, at: number): Promise<void> {
  await context.enqueue(refreshQueue, `${runId}-${batch}-${at}`, { runId, batch });
}

function oldest(checks: readonly (number | null)[]): number | null {
  const known = checks.filter((at) => at !== null);
  return known.length < checks.length || known.length === 0 ? null : Math.min(...known);
}
