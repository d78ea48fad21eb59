/** Reads and writes what was done of habits, one document a day. */
import { completionDocument } from '@cine/contract/documents/habits';
import type { CollectionReference, Firestore, Query } from 'firebase-admin/firestore';
import { readDocuments } from '#platform/firestore/documents.ts';
import { deleteFound, type IdPage, pageById, readablePage } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Completion } from './habit.ts';

function completionsOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('completions');
}

/** The id of what was done of a habit on a local date: one a day. */
export function completionId({ habitId, date }: Pick<Completion, 'habitId' | 'date'>): string {
  return `${habitId}-${date}`;
}

export function writeCompletion(tx: Tx, uid: string, completion: Completion): void {
  tx.set(completionsOf(tx.db, uid).doc(completionId(completion)), completionDocument.encode(completion));
}

export function deleteCompletion(tx: Tx, uid: string, day: Pick<Completion, 'habitId' | 'date'>): void {
  tx.delete(completionsOf(tx.db, uid).doc(completionId(day)));
}

/** A page of what was done of a habit, the latest date first, from before a date. */
export async function loadNewestOf(
  db: Firestore,
  uid: string,
  habitId: string,
  before: string | null,
  limit: number,
): Promise<{ completions: Completion[]; hasMore: boolean }> {
  const inOrder = completionsOf(db, uid).where('habitId', '==', habitId).orderBy('date', 'desc');
  const { items, hasMore } = await readablePage(
    completionDocument,
    inOrder,
    before === null ? null : [before],
    limit,
  );
  return { completions: items.map(({ value }) => value), hasMore };
}

function ofDates(db: Firestore, uid: string, from: string, until: string): Query {
  return completionsOf(db, uid).where('date', '>=', from).where('date', '<=', until);
}

/** How many completions some dates have, the last included. */
export async function countOfDates(db: Firestore, uid: string, from: string, until: string): Promise<number> {
  return (await ofDates(db, uid, from, until).count().get()).data().count;
}

/** A user's completions on the local dates from one to another, in their order. */
export async function loadOfDates(
  db: Firestore,
  uid: string,
  from: string,
  until: string,
): Promise<Completion[]> {
  const completions = await ofDates(db, uid, from, until).orderBy('date').get();
  return readDocuments(completionDocument, completions).map(({ value }) => value);
}

export async function loadCompletions(db: Firestore, uid: string, ...page: IdPage) {
  return readDocuments(completionDocument, await pageById(completionsOf(db, uid), ...page));
}

export async function deleteCompletionsOf(db: Firestore, uid: string, habitId: string): Promise<void> {
  await deleteFound(completionsOf(db, uid).where('habitId', '==', habitId));
}
