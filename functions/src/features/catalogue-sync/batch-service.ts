import { TmdbError } from '../../clients/tmdb/error.ts';
import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { asTheWriter } from '../catalogue/index.ts';
import { readChanges } from './changes-service.ts';
import { writeFollowedUntil } from './changes-store.ts';
import { readLists, readTrends } from './lists-service.ts';
import { readMovies } from './movies-service.ts';
import { type Batch, type Outcome, type Run, withBatchDone, withBatches, withErrors } from './run.ts';
import { enqueue, fail } from './service.ts';
import * as store from './store.ts';

/**
 * Asks TMDB what one batch is about and saves what it says. If TMDB is out of reach, what was read so far is saved and the
 * queue tries the batch again, until the last attempt. Done twice, a batch counts once. Throws `ImportingError` while an
 * import is at work.
 */
export async function runBatch(
  context: Context,
  runId: string,
  number: number,
  isLastAttempt: boolean,
): Promise<void> {
  const run = await store.loadRun(context.db, runId);
  const batch = await store.loadBatch(context.db, runId, number);
  if (run?.status !== 'running' || !batch) return;

  const outcome = await asTheWriter(context, () => outcomeOf(context, run, batch));
  const { stopped, errors } = outcome;
  if (stopped instanceof TmdbError && stopped.kind === 'unauthorized') {
    await fail(context, runId, 'tmdb-refused', [stopped.message]);
    return;
  }
  if (stopped && !isLastAttempt) {
    const now = context.now();
    await store.changeRun(context.db, runId, (current) => withErrors(current, errors, now));
    throw stopped;
  }
  const added = await settle(context, runId, number, outcome);
  await enqueue(context, runId, added, context.now());
}

function outcomeOf(context: Context, run: Run, batch: Batch): Promise<Outcome> {
  switch (batch.kind) {
    case 'movies':
      return readMovies(context, batch.movieIds, run.regions);
    case 'lists':
      return readLists(context, run, batch.lists);
    case 'trending':
      return readTrends(context);
    case 'changes':
      return readChanges(context, run.id, batch);
  }
}

/**
 * Counts the batch as done, or given up, unless it is, and adds batches to the run. Up to which day changes were followed
 * moves on with the last batch of a run that had all its answers. Returns the numbers of the added batches.
 */
async function settle(context: Context, runId: string, batch: number, outcome: Outcome): Promise<number[]> {
  const { counts, added, errors, stopped } = outcome;
  return transact(context.db, async (tx) => {
    const now = context.now();
    const [run, isDone] = await Promise.all([
      store.readRun(context.db, tx, runId),
      store.readIsDone(context.db, tx, runId, batch),
    ]);
    if (run?.status !== 'running' || isDone) return [];
    const whole = withErrors(withBatches(run, added), errors, now);
    const next = withBatchDone(whole, counts, stopped !== null, now);
    store.writeDone(context.db, tx, runId, batch);
    store.writeBatches(context.db, tx, run, added);
    store.writeRun(context.db, tx, next);
    if (next.status === 'finished' && next.followsUntil !== null) {
      writeFollowedUntil(context.db, tx, next.followsUntil);
    }
    return added.map((_, index) => run.batches + index);
  });
}
