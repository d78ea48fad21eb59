import { habitDocument } from '@cine/contract/documents/habits';
import { type Firestore, type Query, type QueryDocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import { dbOf, get, type Reader } from '../../../platform/firestore/reader.ts';
import type { Tx } from '../../../platform/firestore/transact.ts';
import type { Habit } from './habit.ts';
import { habitsOf, toHabits } from './store.ts';

function dueOf(habits: Query, now: number): Query {
  return habits.where('remindAt', '<=', Timestamp.fromMillis(now));
}

/** Users whose habits have due reminders, longest waiting first; `last` is where the next page begins. */
export async function loadRemindersDue(
  db: Firestore,
  now: number,
  after: QueryDocumentSnapshot | null,
  limit: number,
): Promise<{ uids: string[]; last: QueryDocumentSnapshot | null }> {
  const ordered = dueOf(db.collectionGroup('habits'), now)
    .orderBy('remindAt')
    .limit(limit)
    .select('remindAt');
  const { docs } = await (after ? ordered.startAfter(after) : ordered).get();
  const uids = new Set(docs.map(({ ref }) => ref.parent.parent!.id));
  return { uids: [...uids], last: docs.length < limit ? null : docs.at(-1)! };
}

/** A user's habits whose reminders are due, the earliest first. */
export async function readDue(reader: Reader, uid: string, now: number): Promise<Habit[]> {
  return toHabits(await get(reader, dueOf(habitsOf(dbOf(reader), uid), now).orderBy('remindAt')));
}

/** All of a user's habits that have a reminder. */
export async function readReminded(tx: Tx, uid: string): Promise<Habit[]> {
  return toHabits(await tx.get(habitsOf(tx.db, uid).where('remindAt', '>', Timestamp.fromMillis(0))));
}

/** Changes when a habit's owner is reminded, alone. */
export function writeReminder(tx: Tx, uid: string, habitId: string, remindAt: number | null): void {
  tx.update(habitsOf(tx.db, uid).doc(habitId), habitDocument.encodeFields({ remindAt }));
}
