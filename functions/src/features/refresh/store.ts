import {
  type CollectionReference,
  type DocumentData,
  type DocumentReference,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { transact } from '../../platform/transact.ts';
import type { Run } from './run.ts';

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
export async function createRun(db: Firestore, run: Run, batches: readonly number[][]): Promise<boolean> {
  const writer = db.bulkWriter();
  const written = batches.map((movieIds, batch) =>
    writer.set(batchRef(db, run.id, batch), { movieIds, done: false }),
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

/** The movies of a batch, or null if it is done or was never planned. */
export async function loadBatch(db: Firestore, runId: string, batch: number): Promise<number[] | null> {
  const data = (await batchRef(db, runId, batch).get()).data();
  return data && data.done === false ? (data.movieIds as number[]) : null;
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

export function writeDone(db: Firestore, tx: Transaction, runId: string, batch: number): void {
  tx.update(batchRef(db, runId, batch), { done: true });
}

function toData({ id: _id, startedAt, aliveAt, finishedAt, ...run }: Run): DocumentData {
  return {
    ...run,
    startedAt: Timestamp.fromMillis(startedAt),
    aliveAt: Timestamp.fromMillis(aliveAt),
    finishedAt: finishedAt === null ? null : Timestamp.fromMillis(finishedAt),
  };
}

function toRun(id: string, data: DocumentData): Run {
  return {
    ...(data as Omit<Run, 'id'>),
    id,
    startedAt: (data.startedAt as Timestamp).toMillis(),
    aliveAt: (data.aliveAt as Timestamp).toMillis(),
    finishedAt: data.finishedAt === null ? null : (data.finishedAt as Timestamp).toMillis(),
  };
}
