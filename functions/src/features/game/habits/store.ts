/** Reads and writes `users/{uid}/habits/{habitId}`, and habits that were deleted. */
import { habitDocument } from '@cine/contract/documents/habits';
import { automaticKinds } from '@cine/contract/game/habits/automatic';
import {
  type CollectionReference,
  type DocumentSnapshot,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments, withIds } from '#platform/firestore/documents.ts';
import { type DueMark, type IdPage, pageById, pageDue } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { formerHabitDocument } from './documents.ts';
import type { Habit } from './habit.ts';

function habitsOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('habits');
}

function deletedOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('formerHabits');
}

export async function readHabit(reader: Reader, uid: string, id: string): Promise<Habit | null> {
  return toHabit(await get(reader, habitsOf(dbOf(reader), uid).doc(id)));
}

function liveOf(db: Firestore, uid: string): Query {
  return habitsOf(db, uid).where('archivedAt', '==', null);
}

function archivedOf(db: Firestore, uid: string): Query {
  return habitsOf(db, uid).where('archivedAt', '>', Timestamp.fromMillis(0));
}

/** A user's habits under way, in their order. */
export async function readLive(reader: Reader, uid: string): Promise<Habit[]> {
  return inOrder(await get(reader, liveOf(dbOf(reader), uid)));
}

/** A user's archived habits, the last archived first. */
export async function loadArchived(db: Firestore, uid: string): Promise<Habit[]> {
  return toHabits(await archivedOf(db, uid).orderBy('archivedAt', 'desc').get());
}

export async function readLiveCount(tx: Tx, uid: string): Promise<number> {
  return (await tx.get(liveOf(tx.db, uid).count())).data().count;
}

export async function readArchivedCount(tx: Tx, uid: string): Promise<number> {
  return (await tx.get(archivedOf(tx.db, uid).count())).data().count;
}

/** The position after a user's last habit. */
export async function readNextPosition(tx: Tx, uid: string): Promise<number> {
  const [last] = toHabits(await tx.get(habitsOf(tx.db, uid).orderBy('position', 'desc').limit(1)));
  return last ? last.position + 1 : 0;
}

export function writeHabit(tx: Tx, uid: string, { id, ...habit }: Habit): void {
  tx.set(habitsOf(tx.db, uid).doc(id), habitDocument.encode(habit));
}

/** Deletes a habit, and keeps the days on which it was done for what these kept and paid. */
export function removeHabit(tx: Tx, uid: string, habit: Habit, deletedAt: number): void {
  tx.delete(habitsOf(tx.db, uid).doc(habit.id));
  tx.set(deletedOf(tx.db, uid).doc(habit.id), formerHabitDocument.encode({ days: habit.days, deletedAt }));
}

function automaticOf(db: Firestore, uid: string): Query {
  return habitsOf(db, uid).where('automatic', 'in', automaticKinds);
}

/** A user's habits that their movies keep, archived ones too. */
export async function readAutomatic(tx: Tx, uid: string): Promise<Habit[]> {
  return toHabits(await tx.get(automaticOf(tx.db, uid)));
}

export async function readAutomaticCount(tx: Tx, uid: string): Promise<number> {
  return (await tx.get(automaticOf(tx.db, uid).count())).data().count;
}

/** Users whose habits have due reminders, longest waiting first. */
export async function loadRemindersDue(db: Firestore, now: number, after: DueMark, limit: number) {
  const { items, next } = await pageDue(db.collectionGroup('habits'), 'remindAt', now, after, limit);
  return { items: [...new Set(items.map(({ ref }) => ref.parent.parent!.id))], next };
}

/** A user's habits whose reminders are due, the earliest first. */
export async function readDue(reader: Reader, uid: string, now: number): Promise<Habit[]> {
  const due = habitsOf(dbOf(reader), uid).where('remindAt', '<=', Timestamp.fromMillis(now));
  return toHabits(await get(reader, due.orderBy('remindAt')));
}

export async function readReminded(tx: Tx, uid: string): Promise<Habit[]> {
  return toHabits(await tx.get(habitsOf(tx.db, uid).where('remindAt', '>', Timestamp.fromMillis(0))));
}

export function writeReminder(tx: Tx, uid: string, habitId: string, remindAt: number | null): void {
  tx.update(habitsOf(tx.db, uid).doc(habitId), habitDocument.encodeFields({ remindAt }));
}

/** Whether a user deleted the habit that had an id. */
export async function readIsDeleted(tx: Tx, uid: string, id: string): Promise<boolean> {
  return (await tx.get(deletedOf(tx.db, uid).doc(id))).exists;
}

/** A page of a user's habits by id, archived ones too. */
export async function loadHabits(db: Firestore, uid: string, ...page: IdPage): Promise<Habit[]> {
  return toHabits(await pageById(habitsOf(db, uid), ...page));
}

export async function loadAllHabits(db: Firestore, uid: string): Promise<Habit[]> {
  return toHabits(await habitsOf(db, uid).get());
}

export async function loadDeleted(db: Firestore, uid: string, ...page: IdPage) {
  return readDocuments(formerHabitDocument, await pageById(deletedOf(db, uid), ...page));
}

type Snapshots = Parameters<typeof readDocuments>[1];

function inOrder(documents: Snapshots): Habit[] {
  return toHabits(documents).sort(
    (one, other) => one.position - other.position || (one.id < other.id ? -1 : 1),
  );
}

function toHabits(documents: Snapshots): Habit[] {
  return withIds(readDocuments(habitDocument, documents));
}

function toHabit(snapshot: DocumentSnapshot): Habit | null {
  const habit = readDocument(habitDocument, snapshot);
  return habit && { id: snapshot.id, ...habit };
}
