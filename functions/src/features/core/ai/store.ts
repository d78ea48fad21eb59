/** Reads and writes what models were asked, and what that cost: by user and day, by month, in all. */
import { aiInteractionsKeptDays } from '@cine/contract/operations/core/ai';
import { day as dayMs, hour } from '@cine/contract/time';
import {
  type CollectionReference,
  type DocumentReference,
  FieldPath,
  type Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import { type Found, readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { pageById, readablePage } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type AiDay, withLapsed } from './day-budget.ts';
import {
  type AiSums,
  aiDayDocument,
  aiMonthDocument,
  aiUsageDocument,
  type Interaction,
  interactionDocument,
} from './documents.ts';
import type { AiMonth } from './month-budget.ts';

const dayKeptMs = 3 * dayMs;
const monthKeptMs = 400 * dayMs;

/** The day of an instant in UTC, such as 2026-11-29. */
export function dayOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** Its month, such as 2026-11. */
export function monthOf(at: number): string {
  return dayOf(at).slice(0, 7);
}

/** The days that are still counted: a call that began before midnight may have ended after it. */
export function countedDays(at: number): string[] {
  const today = dayOf(at);
  return at - Date.parse(today) < 3 * hour ? [dayOf(at - dayMs), today] : [today];
}

function interactionsOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('aiInteractions');
}

function dayRef(db: Firestore, uid: string, day: string): DocumentReference {
  return db.collection('users').doc(uid).collection('aiDays').doc(day);
}

function monthRef(db: Firestore, month: string): DocumentReference {
  return db.collection('aiMonths').doc(month);
}

export async function readDay(reader: Reader, uid: string, day: string): Promise<AiDay | null> {
  return readDocument(aiDayDocument, await get(reader, dayRef(dbOf(reader), uid, day)));
}

export function writeDay(tx: Tx, uid: string, day: string, { reservations, purposes }: AiDay): void {
  const expiresAt = Date.parse(day) + dayKeptMs;
  tx.set(dayRef(tx.db, uid, day), aiDayDocument.encode({ day, reservations, purposes, expiresAt }));
}

export function deleteDay(tx: Tx, uid: string, day: string): void {
  tx.delete(dayRef(tx.db, uid, day));
}

export async function readMonth(reader: Reader, month: string): Promise<AiMonth | null> {
  return readDocument(aiMonthDocument, await get(reader, monthRef(dbOf(reader), month)));
}

export function writeMonth(tx: Tx, month: string, sums: AiMonth): void {
  const expiresAt = Date.parse(`${month}-01`) + monthKeptMs;
  tx.set(monthRef(tx.db, month), aiMonthDocument.encode({ ...sums, expiresAt }));
}

export function writeInteraction(
  tx: Tx,
  uid: string,
  id: string,
  interaction: Omit<Interaction, 'expiresAt'>,
): void {
  const expiresAt = interaction.createdAt + aiInteractionsKeptDays * dayMs;
  const fields = interactionDocument.encode({ ...interaction, expiresAt });
  tx.set(interactionsOf(tx.db, uid).doc(id), fields);
}

export async function loadInteractions(
  db: Firestore,
  uid: string,
  after: { createdAt: number; id: string } | null,
  limit: number,
): Promise<{ items: Found<Interaction>[]; hasMore: boolean }> {
  const inOrder = interactionsOf(db, uid)
    .orderBy('createdAt', 'desc')
    .orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.createdAt), after.id];
  return readablePage(interactionDocument, inOrder, from, limit);
}

/** Deletes the oldest, or those of one call; returns how many. */
export async function deleteInteractions(
  db: Firestore,
  uid: string,
  callId: string | undefined,
  limit: number,
): Promise<number> {
  const all = interactionsOf(db, uid);
  const some = callId === undefined ? all.orderBy('createdAt') : all.where('callId', '==', callId);
  const { docs } = await some.limit(limit).select().get();
  const batch = db.batch();
  for (const { ref } of docs) batch.delete(ref);
  if (docs.length > 0) await batch.commit();
  return docs.length;
}

/** The users' sums of a day, page by page, with calls that have died by now. */
export async function* loadSumsOfUsers(db: Firestore, day: string, now: number): AsyncGenerator<AiSums> {
  const ofDay = db.collectionGroup('aiDays').where('day', '==', day).orderBy(FieldPath.documentId());
  for (let page = ofDay.limit(sumsAtOnce); ; ) {
    const snapshot = await page.get();
    for (const { value } of readableDocuments(aiDayDocument, snapshot)) yield withLapsed(value, now).purposes;
    if (snapshot.size < sumsAtOnce) return;
    page = ofDay.limit(sumsAtOnce).startAfter(snapshot.docs.at(-1)!);
  }
}
const sumsAtOnce = 300;

export async function loadHasUsage(db: Firestore, day: string): Promise<boolean> {
  return (await db.collection('aiUsage').doc(day).get()).exists;
}

export async function writeUsage(db: Firestore, day: string, purposes: AiSums): Promise<void> {
  const expiresAt = Date.parse(day) + monthKeptMs;
  await db.collection('aiUsage').doc(day).set(aiUsageDocument.encode({ purposes, expiresAt }));
}

/** The sums of days from one on, the newest first. */
export async function loadUsageSince(
  db: Firestore,
  from: string,
): Promise<{ day: string; purposes: AiSums }[]> {
  const days = db.collection('aiUsage').where(FieldPath.documentId(), '>=', from);
  const documents = readableDocuments(aiUsageDocument, await days.get());
  return documents.toReversed().map(({ id, value }) => ({
    day: id,
    purposes: value.purposes,
  }));
}

export async function loadDays(db: Firestore, uid: string) {
  const days = await db.collection('users').doc(uid).collection('aiDays').get();
  return readDocuments(aiDayDocument, days).map(({ value }) => value);
}

export async function loadInteractionsById(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<Found<Interaction>[]> {
  return readDocuments(interactionDocument, await pageById(interactionsOf(db, uid), afterId, limit));
}
