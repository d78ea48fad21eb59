/** Reads and writes `statistics/{uid}` and its years. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument, readPacked } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Days } from './counted-year.ts';
import { countedYearDocument, countsDocument, lastCountDocument } from './documents.ts';

export type Counts = DocumentOf<typeof countsDocument>;

function countsRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('statistics').doc(uid);
}

function yearRef(db: Firestore, uid: string, year: number): DocumentReference {
  return countsRef(db, uid).collection('years').doc(String(year));
}

export async function readCounts(reader: Reader, uid: string): Promise<Counts | null> {
  return readDocument(countsDocument, await get(reader, countsRef(dbOf(reader), uid)));
}

export function writeCounts(tx: Tx, uid: string, counts: Counts): void {
  tx.set(countsRef(tx.db, uid), countsDocument.encode(counts));
}

/** The counted days of some years, by local date. */
export async function loadDays(db: Firestore, uid: string, years: readonly number[]): Promise<Days> {
  if (years.length === 0) return {};
  const snapshots = await db.getAll(...years.map((year) => yearRef(db, uid, year)));
  const days = await Promise.all(snapshots.map((each) => readPacked(countedYearDocument, each)));
  return Object.assign({}, ...days.map((year) => year?.content));
}

export async function readYear(tx: Tx, uid: string, year: number): Promise<Days> {
  return (await readPacked(countedYearDocument, await tx.get(yearRef(tx.db, uid, year))))?.content ?? {};
}

/** A year's document, packed, so that it can be written within a transaction. */
export async function packYear(days: Days): Promise<Parameters<typeof countedYearDocument.encode>[0]> {
  return { ...(await countedYearDocument.pack(days)), days: Object.keys(days).length };
}

export function writeYear(
  tx: Tx,
  uid: string,
  year: number,
  packed: Awaited<ReturnType<typeof packYear>>,
): void {
  if (packed.days === 0) tx.delete(yearRef(tx.db, uid, year));
  else tx.set(yearRef(tx.db, uid, year), countedYearDocument.encode(packed));
}

export async function deleteCounts(db: Firestore, uid: string): Promise<void> {
  await db.recursiveDelete(countsRef(db, uid));
}

function lastCountRef(db: Firestore): DocumentReference {
  return db.collection('statisticsState').doc('last');
}

/** Up to when players were counted by the last finished run; null before the first. */
export async function loadLastCount(db: Firestore): Promise<number | null> {
  return readDocument(lastCountDocument, await lastCountRef(db).get())?.until ?? null;
}

export function writeLastCount(tx: Tx, until: number): void {
  tx.set(lastCountRef(tx.db), lastCountDocument.encode({ until }));
}
