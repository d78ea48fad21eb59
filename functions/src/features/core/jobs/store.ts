/** Reads and writes `jobRuns/{runId}` and their batches. */
import { type JobRunDocument, jobRunDocument } from '@cine/contract/documents/job-runs';
import type { Reason } from '@cine/contract/errors';
import type { Job } from '@cine/contract/operations/core/jobs';
import { unnamedUid } from '@cine/contract/primitives';
import { day } from '@cine/contract/time';
import type {
  CollectionReference,
  DocumentReference,
  DocumentSnapshot,
  Firestore,
  Query,
  QuerySnapshot,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments, readField } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { batchDocument } from './documents.ts';
import type { Batch, Run } from './run.ts';

/** How long runs are kept. */
const keptForMs = 30 * day;

function runsOf(db: Firestore): CollectionReference {
  return db.collection('jobRuns');
}

function batchRef(db: Firestore, runId: string, batch: number): DocumentReference {
  return runsOf(db).doc(runId).collection('batches').doc(String(batch));
}

export async function loadRunning(db: Firestore): Promise<Run[]> {
  const runs = await runsOf(db).where('status', '==', 'running').get();
  return toRuns(runs);
}

export async function loadRunningOf(db: Firestore, job: Job): Promise<Run | null> {
  return toRuns(await runningOf(db, job).get())[0] ?? null;
}

function runningOf(db: Firestore, job: Job): Query {
  return runsOf(db).where('job', '==', job).where('status', '==', 'running').limit(1);
}

/** The jobs that have a run under way. */
export async function readRunning(tx: Tx): Promise<Job[]> {
  const runs = await tx.get(runsOf(tx.db).where('status', '==', 'running'));
  return toRuns(runs).map(({ job }) => job);
}

/** Whether a run was created, or why not: another is running or began lately, or something blocks the job. */
export type Creation = 'created' | 'running' | { blockedBy: Reason };

/** Writes a run, unless one began since `unlessSince`. Its batches come first, so that it never lacks one. */
export async function createRun(
  db: Firestore,
  run: Run,
  batches: readonly Batch[],
  blockedBy: (tx: Tx) => Promise<Reason | null> = async () => null,
  unlessSince: number | null = null,
): Promise<Creation> {
  const writer = db.bulkWriter();
  const written = batches.map((batch, number) =>
    writer.set(batchRef(db, run.id, number), toBatchDocument(batch, run)),
  );
  await writer.close();
  await Promise.all(written);
  const outcome = await transact(db, async (tx): Promise<Creation> => {
    const [running, reason, latest] = await Promise.all([
      tx.get(runningOf(db, run.job)),
      blockedBy(tx),
      unlessSince === null ? null : tx.get(lastOf(db, run.job, 1)),
    ]);
    if (!running.empty) return 'running';
    if (latest && toRuns(latest).some(({ startedAt }) => startedAt >= unlessSince!)) return 'running';
    if (reason !== null) return { blockedBy: reason };
    tx.create(runsOf(db).doc(run.id), toRunDocument(run));
    return 'created';
  });
  if (outcome !== 'created') await db.recursiveDelete(runsOf(db).doc(run.id));
  return outcome;
}

/** A run's open batches. */
export async function loadOpenBatches(db: Firestore, runId: string): Promise<number[]> {
  const batches = await runsOf(db).doc(runId).collection('batches').where('done', '==', false).select().get();
  return batches.docs.map((document) => Number(document.id)).sort((a, b) => a - b);
}

/** A batch, or null if it is done or was never planned. */
export async function loadBatch(db: Firestore, runId: string, number: number): Promise<Batch | null> {
  const batch = readDocument(batchDocument, await batchRef(db, runId, number).get());
  return batch && !batch.done ? batch.task : null;
}

/** All batches of a run, done or not. */
export async function loadBatches(db: Firestore, runId: string): Promise<Batch[]> {
  const batches = await runsOf(db).doc(runId).collection('batches').get();
  return readDocuments(batchDocument, batches).map(({ value }) => value.task);
}

export async function loadLatest(db: Firestore, job: Job): Promise<Run | null> {
  const [latest] = await loadLastOf(db, job, 1);
  return latest ?? null;
}

/** The last runs of a job, the latest first. */
export async function loadLastOf(db: Firestore, job: Job, limit: number): Promise<Run[]> {
  return toRuns(await lastOf(db, job, limit).get());
}

function lastOf(db: Firestore, job: Job, limit: number): Query {
  return runsOf(db).where('job', '==', job).orderBy('startedAt', 'desc').limit(limit);
}

export async function readRun(reader: Reader, runId: string): Promise<Run | null> {
  return runIn(await get(reader, runsOf(dbOf(reader)).doc(runId)));
}

export async function loadRunsOf(db: Firestore, uid: string): Promise<Run[]> {
  return toRuns(await startedBy(db, uid).get());
}

export async function eraseOperator(db: Firestore, uid: string): Promise<void> {
  const { docs } = await startedBy(db, uid).select().get();
  await Promise.all(
    docs.map(({ ref }) => ref.update(jobRunDocument.encodeFields({ startedBy: unnamedUid }))),
  );
}

function startedBy(db: Firestore, uid: string): Query {
  return runsOf(db).where('startedBy', '==', uid);
}

/** Whether a run's batch was counted as done; false for an unknown one. */
export async function readIsDone(tx: Tx, runId: string, batch: number): Promise<boolean> {
  return readField(batchDocument, await tx.get(batchRef(tx.db, runId, batch)), 'done') === true;
}

export function writeRun(tx: Tx, run: Run): void {
  tx.set(runsOf(tx.db).doc(run.id), toRunDocument(run));
}

/** Changes a run while it is running. Returns the run as it is then; null if it is unknown. */
export async function changeRun(
  db: Firestore,
  runId: string,
  change: (run: Run) => Run,
): Promise<Run | null> {
  return transact(db, async (tx) => {
    const run = await readRun(tx, runId);
    if (run?.status !== 'running') return run;
    const next = change(run);
    writeRun(tx, next);
    return next;
  });
}

/** Appends batches to those that a run has. */
export function writeBatches(tx: Tx, run: Run, batches: readonly Batch[]): void {
  for (const [index, batch] of batches.entries()) {
    tx.set(batchRef(tx.db, run.id, run.batches + index), toBatchDocument(batch, run));
  }
}

export function writeDone(tx: Tx, runId: string, batch: number): void {
  tx.update(batchRef(tx.db, runId, batch), batchDocument.encodeFields({ done: true }));
}

function toRunDocument({ id: _id, ...run }: Run) {
  return jobRunDocument.encode({ ...run, expiresAt: run.startedAt + keptForMs });
}

function toBatchDocument(task: Batch, { startedAt }: Run) {
  return batchDocument.encode({ task, done: false, expiresAt: startedAt + keptForMs });
}

function runIn(snapshot: DocumentSnapshot): Run | null {
  const run = readDocument(jobRunDocument, snapshot);
  return run && toRun(snapshot.id, run);
}

function toRuns(runs: QuerySnapshot): Run[] {
  return readDocuments(jobRunDocument, runs).map(({ id, value }) => toRun(id, value));
}

function toRun(id: string, { expiresAt: _, ...run }: JobRunDocument): Run {
  return { id, ...run };
}
