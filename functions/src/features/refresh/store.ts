import {
  type CollectionReference,
  type DocumentData,
  type DocumentReference,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { transact } from '../../platform/transact.ts';
import type { Batch, Run } from './run.ts';

/** How long what a run did can be looked up. */
const keptForMs = 30 * 24 * 60 * 60_000;

function runsOf(db: Firestore): CollectionReference {
  return db.collection('refreshRuns');
}

function batchRef(db: Firestore, runId: string, batch: number): DocumentReference {
  return runsOf(db).doc(runId).collection('batches').doc(String(batch));
}

/** The run that is under way, if any. */
export async function loadRunning(db: Firestore): Promise<Run | null> {
  const found = await runsOf(db).where('status', '==', 'running').limit(1).get();
  const [document] = found.docs;
  return document ? toRun(document.id, document.data()) : null;
}

/**
 * Writes a new run with its batches, unless another is under way by now; says whether it did. The run itself comes
 * last, so that it never lacks a batch.
 */
export async function createRun(db: Firestore, run: Run, batches: readonly Batch[]): Promise<boolean> {
  const writer = db.bulkWriter();
  const written = batches.map((batch, number) =>
    writer.set(batchRef(db, run.id, number), toBatchData(batch, run)),
  );
  await writer.close();
  await Promise.all(written);
  const created = await transact(db, async (tx) => {
    const running = await tx.get(runsOf(db).where('status', '==', 'running').limit(1));
    if (running.empty) tx.create(runsOf(db).doc(run.id), toData(run));
    return running.empty;
  });
  if (!created) await db.recursiveDelete(runsOf(db).doc(run.id));
  return created;
}

/** The batches of a run that are still to be done. */
export async function loadOpenBatches(db: Firestore, runId: string): Promise<number[]> {
  const found = await runsOf(db).doc(runId).collection('batches').where('done', '==', false).select().get();
  return found.docs.map((document) => Number(document.id)).sort((a, b) => a - b);
}

/** A batch, or null if it is done or was never planned. */
export async function loadBatch(db: Firestore, runId: string, number: number): Promise<Batch | null> {
  const data = (await batchRef(db, runId, number).get()).data();
  if (data?.done !== false) return null;
  return data.kind === 'lists' ? { kind: 'lists' } : { kind: 'movies', movieIds: data.movieIds as number[] };
}

/** The run that began last, if any. */
export async function loadLatest(db: Firestore): Promise<Run | null> {
  const [document] = (await runsOf(db).orderBy('startedAt', 'desc').limit(1).get()).docs;
  return document ? toRun(document.id, document.data()) : null;
}

export async function loadRun(db: Firestore, runId: string): Promise<Run | null> {
  const snapshot = await runsOf(db).doc(runId).get();
  return snapshot.exists ? toRun(runId, snapshot.data()!) : null;
}

export async function readRun(db: Firestore, tx: Transaction, runId: string): Promise<Run | null> {
  const snapshot = await tx.get(runsOf(db).doc(runId));
  return snapshot.exists ? toRun(runId, snapshot.data()!) : null;
}

export async function readIsDone(
  db: Firestore,
  tx: Transaction,
  runId: string,
  batch: number,
): Promise<boolean> {
  return (await tx.get(batchRef(db, runId, batch))).get('done') === true;
}

export function writeRun(db: Firestore, tx: Transaction, run: Run): void {
  tx.set(runsOf(db).doc(run.id), toData(run));
}

/** Changes a run by what it says at that moment, while it is under way. */
export async function changeRun(db: Firestore, runId: string, change: (run: Run) => Run): Promise<void> {
  await transact(db, async (tx) => {
    const run = await readRun(db, tx, runId);
    if (run?.status === 'running') writeRun(db, tx, change(run));
  });
}

/** Writes batches that follow those that the run has. */
export function writeBatches(db: Firestore, tx: Transaction, run: Run, batches: readonly Batch[]): void {
  for (const [index, batch] of batches.entries()) {
    tx.set(batchRef(db, run.id, run.batches + index), toBatchData(batch, run));
  }
}

export function writeDone(db: Firestore, tx: Transaction, runId: string, batch: number): void {
  tx.update(batchRef(db, runId, batch), { done: true });
}

function toData({ id: _id, startedAt, aliveAt, finishedAt, ...run }: Run): DocumentData {
  return {
    ...run,
    startedAt: Timestamp.fromMillis(startedAt),
    aliveAt: Timestamp.fromMillis(aliveAt),
    finishedAt: finishedAt === null ? null : Timestamp.fromMillis(finishedAt),
    expiresAt: Timestamp.fromMillis(startedAt + keptForMs),
  };
}

function toBatchData(batch: Batch, { startedAt }: Run): DocumentData {
  return { ...batch, done: false, expiresAt: Timestamp.fromMillis(startedAt + keptForMs) };
}

function toRun(id: string, { expiresAt: _, ...data }: DocumentData): Run {
  return {
    ...(data as Omit<Run, 'id'>),
    id,
    startedAt: (data.startedAt as Timestamp).toMillis(),
    aliveAt: (data.aliveAt as Timestamp).toMillis(),
    finishedAt: data.finishedAt === null ? null : (data.finishedAt as Timestamp).toMillis(),
  };
}
