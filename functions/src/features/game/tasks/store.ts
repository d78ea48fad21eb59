/** Reads and writes `users/{uid}/tasks/{taskId}`, and tasks that were deleted. */
import { taskDocument } from '@cine/contract/documents/game/tasks';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { openStatuses, type TaskStatus } from '@cine/contract/game/tasks/task';
import { evaluatedAtOnce } from '@cine/contract/operations/game/tasks';
import {
  type CollectionReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readHasEntry } from '#core/ledger/index.ts';
import { readDocument, readDocuments, withIds } from '#platform/firestore/documents.ts';
import { type IdPage, pageById, readablePage } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type FormerTask, formerTaskDocument } from './documents.ts';
import { isOpen, type Task } from './task.ts';

function tasksOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('tasks');
}

function deletedOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('formerTasks');
}

export async function readTask(reader: Reader, uid: string, id: string): Promise<Task | null> {
  return toTask(await get(reader, tasksOf(dbOf(reader), uid).doc(id)));
}

function openOf(db: Firestore, uid: string): Query {
  return tasksOf(db, uid).where('status', 'in', openStatuses);
}

export async function readOpenCount(tx: Tx, uid: string): Promise<number> {
  return (await tx.get(openOf(tx.db, uid).count())).data().count;
}

/** A user's open tasks, the oldest first. */
export async function readOpen(reader: Reader, uid: string): Promise<Task[]> {
  const open = toTasks(await get(reader, openOf(dbOf(reader), uid)));
  return open.sort((one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1));
}

/** A user's open tasks that are due by a date, the earliest first. */
export async function loadOpenDueBy(db: Firestore, uid: string, date: string): Promise<Task[]> {
  return toTasks(await openOf(db, uid).where('dueDate', '<=', date).orderBy('dueDate').get());
}

/** Which tasks a list has. */
export type AskedStatus = TaskStatus | 'open' | undefined;

/** A page of a user's tasks, the newest first. */
export async function loadNewest(
  db: Firestore,
  uid: string,
  status: AskedStatus,
  after: Pick<Task, 'createdAt' | 'id'> | null,
  limit: number,
): Promise<{ tasks: Task[]; hasMore: boolean }> {
  const query = status === 'open' ? openOf(db, uid) : withStatus(tasksOf(db, uid), status);
  const inOrder = query.orderBy('createdAt', 'desc').orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.createdAt), after.id];
  const { items, hasMore } = await readablePage(taskDocument, inOrder, from, limit);
  return { tasks: withIds(items), hasMore };
}

function withStatus(all: Query, status: TaskStatus | undefined): Query {
  return status === undefined ? all : all.where('status', '==', status);
}

/** The tasks that a user has completed of those made last. */
export async function readDone(reader: Reader, uid: string, limit: number): Promise<Task[]> {
  const done = withStatus(tasksOf(dbOf(reader), uid), 'completed');
  return toTasks(await get(reader, done.orderBy('createdAt', 'desc').limit(limit)));
}

/** Whether other tasks than one were completed on a date, deleted ones too. */
export async function readHasOthersOn(tx: Tx, uid: string, date: string, id: string): Promise<boolean> {
  const [done, isKept] = await Promise.all([
    tx.get(tasksOf(tx.db, uid).where('completedOn', '==', date).limit(2).select()),
    readIsKept(tx, uid, date),
  ]);
  return isKept || done.docs.some((each) => each.id !== id);
}

/** Whether a deleted task keeps a date. */
export async function readIsKept(tx: Tx, uid: string, date: string): Promise<boolean> {
  return !(await tx.get(deletedOf(tx.db, uid).where('date', '==', date).limit(1).select())).empty;
}

/** Whether tasks of a batch are still being evaluated that their owner waits for. */
export async function loadHasAwaited(db: Firestore, uid: string, batch: string): Promise<boolean> {
  const awaited = openOf(db, uid).where('evaluating.batch', '==', batch);
  return !(await awaited.limit(1).select().get()).empty;
}

/** Whether any of a user's open tasks was evaluated in a batch. */
export async function loadHasEvaluated(db: Firestore, uid: string, batch: string): Promise<boolean> {
  const evaluated = tasksOf(db, uid).where('evaluation.batch', '==', batch);
  return toTasks(await evaluated.limit(evaluatedAtOnce).get()).some(isOpen);
}

export function writeTask(tx: Tx, uid: string, { id, ...task }: Task): void {
  tx.set(tasksOf(tx.db, uid).doc(id), taskDocument.encode(task));
}

/** Deletes a task, and writes what stays of it. */
export function removeTask(tx: Tx, uid: string, id: string, former: FormerTask): void {
  tx.delete(tasksOf(tx.db, uid).doc(id));
  tx.set(deletedOf(tx.db, uid).doc(id), formerTaskDocument.encode(former));
}

/** Whether a user deleted the task that had an id: what is known of it goes, what it paid stays. */
export async function readIsDeleted(tx: Tx, uid: string, id: string): Promise<boolean> {
  const [former, hasPaid] = await Promise.all([
    tx.get(deletedOf(tx.db, uid).doc(id)),
    readHasEntry(tx, uid, sourceOf.task(id)),
  ]);
  return former.exists || hasPaid;
}

/** A page of a user's tasks by id. */
export async function loadTasks(db: Firestore, uid: string, ...page: IdPage): Promise<Task[]> {
  return toTasks(await pageById(tasksOf(db, uid), ...page));
}

export async function loadDeleted(db: Firestore, uid: string, ...page: IdPage) {
  return readDocuments(formerTaskDocument, await pageById(deletedOf(db, uid), ...page));
}

function toTasks(documents: Parameters<typeof readDocuments>[1]): Task[] {
  return withIds(readDocuments(taskDocument, documents));
}

function toTask(snapshot: DocumentSnapshot): Task | null {
  const task = readDocument(taskDocument, snapshot);
  return task && { id: snapshot.id, ...task };
}
