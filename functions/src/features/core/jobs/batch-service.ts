import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import type { JobDefinition } from './definition.ts';
import { noteEnd } from './note-end-service.ts';
import { type Outcome, withBatchDone, withBatches, withErrors } from './run.ts';
import { enqueueBatch, failRun } from './service.ts';
import * as store from './store.ts';

/**
 * Does one batch of a run and counts it once, however often it runs. Throws if the work stops early, so that
 * the queue retries; the last attempt gives the batch up.
 */
export async function runBatch(
  context: Context,
  definitions: readonly JobDefinition[],
  runId: string,
  number: number,
  isLastAttempt: boolean,
): Promise<void> {
  const run = await store.readRun(context.db, runId);
  const batch = await store.loadBatch(context.db, runId, number);
  const definition = definitions.find(({ job }) => job === run?.job);
  if (run?.status !== 'running' || !batch || !definition) return;

  const outcome = await definition.work(context, run, batch).catch(outcomeOfError);
  const { stopped, errors = [] } = outcome;
  const reason = stopped && (definition.failsFor?.(stopped) ?? null);
  if (stopped && reason) {
    await failRun(context, runId, reason, [stopped.message]);
    return;
  }
  if (stopped && !isLastAttempt) {
    const now = context.now();
    await store.changeRun(context.db, runId, (current) => withErrors(current, errors, now));
    throw stopped;
  }
  const added = await countBatch(context, definition, runId, number, outcome);
  await enqueueBatch(context, definition, runId, added, context.now(), outcome.addedAfterMs);
}

function outcomeOfError(error: unknown): Outcome {
  const stopped = error instanceof Error ? error : new Error(String(error));
  return { errors: [`${stopped.name}: ${stopped.message}`], stopped };
}

/** Counts a batch once, as done or given up, and adds batches to the run. Returns the added numbers. */
async function countBatch(
  context: Context,
  definition: JobDefinition,
  runId: string,
  batch: number,
  outcome: Outcome,
): Promise<number[]> {
  const { db } = context;
  const { added = [], errors = [] } = outcome;
  const counted = await transact(db, async (tx) => {
    const now = context.now();
    const [run, isDone] = await Promise.all([store.readRun(tx, runId), store.readIsDone(tx, runId, batch)]);
    if (run?.status !== 'running' || isDone) return null;
    const runWithBatches = withErrors(withBatches(run, added), errors, now);
    const next = withBatchDone(runWithBatches, outcome, definition.givenUp, now);
    store.writeDone(tx, runId, batch);
    store.writeBatches(tx, run, added);
    store.writeRun(tx, next);
    if (next.status === 'finished') definition.onFinished?.(tx, next);
    return { run: next, numbers: added.map((_, index) => run.batches + index) };
  });
  if (!counted) return [];
  noteEnd(counted.run);
  return counted.numbers;
}
