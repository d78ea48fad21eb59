/**
 * Reads and writes `users/{uid}/lookUps/{id}`: a user's look-up of movies at TMDB. Times are epoch
 * milliseconds.
 */
import { lookUpDocument } from '@cine/contract/documents/look-ups';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import {
  AggregateField,
  type CollectionReference,
  type DocumentReference,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { readablePage } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';

/** `users/{uid}/lookUps/{id}`: a user's look-up of movies at TMDB. Times are epoch milliseconds. */
export type LookUp = {
  id: string;
  query: string;
  /** The year of the first release, if the user gave one. */
  year: number | null;
  status: 'asked' | 'answered' | 'failed';
  movies: MovieCard[];
  /** Further movies found that couldn't be added. */
  more: number;
  /** New movies that it added to the catalogue. */
  added?: number;
  /** How many others its asker asked for in the day before; absent from former versions. */
  turn?: number;
  askedAt: number;
  expiresAt: number;
};

function lookUpsOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('lookUps');
}

export async function readLookUp(reader: Reader, uid: string, id: string): Promise<LookUp | null> {
  const lookUp = readDocument(lookUpDocument, await get(reader, lookUpsOf(dbOf(reader), uid).doc(id)));
  return lookUp && { id, ...lookUp };
}

/** How often a user looked movies up since an instant (epoch milliseconds). */
export async function countLookUps(tx: Tx, uid: string, since: number): Promise<number> {
  const recent = lookUpsOf(tx.db, uid).where('askedAt', '>', Timestamp.fromMillis(since));
  return (await tx.get(recent.count())).data().count;
}

/** How many movies a user's look-ups added to the catalogue since an instant (epoch milliseconds). */
export async function countAdded(db: Firestore, uid: string, since: number): Promise<number> {
  const recent = lookUpsOf(db, uid).where('askedAt', '>', Timestamp.fromMillis(since));
  return (await recent.aggregate({ added: AggregateField.sum('added') }).get()).data().added;
}

export function writeLookUp(tx: Tx, uid: string, lookUp: LookUp): void {
  const { id, ...rest } = lookUp;
  tx.set(lookUpsOf(tx.db, uid).doc(id), lookUpDocument.encode(rest));
}

export type OpenLookUp = { ref: DocumentReference; uid: string; lookUp: LookUp };

/** All users' look-ups that wait for TMDB, at most `limit`. */
export function loadOpenLookUps(db: Firestore, limit: number): Promise<OpenLookUp[]> {
  return pageOf(openLookUps(db), limit);
}

/** The next look-ups in turn: everyone's first of the day, then everyone's second, the oldest first. */
export function loadNextInTurn(db: Firestore, limit: number): Promise<OpenLookUp[]> {
  return pageOf(openLookUps(db).orderBy('turn').orderBy('askedAt'), limit);
}

function openLookUps(db: Firestore): Query {
  return db.collectionGroup('lookUps').where('status', '==', 'asked');
}

async function pageOf(open: Query, limit: number): Promise<OpenLookUp[]> {
  const { items } = await readablePage(lookUpDocument, open, null, limit);
  return items.map(({ id, ref, value }) => ({ ref, uid: ref.parent.parent!.id, lookUp: { id, ...value } }));
}

/** Writes an answer or a part of it, unless the look-up was erased meanwhile. */
export async function saveAnswer(
  ref: DocumentReference,
  answer: Partial<Pick<LookUp, 'status' | 'movies' | 'more' | 'added' | 'turn'>>,
): Promise<void> {
  const written = ref.update(lookUpDocument.encodeFields(answer));
  await written.catch((error: { code?: number }) => {
    if (error.code !== notFound) throw error;
  });
}

/** gRPC's code for NOT_FOUND. */
const notFound = 5;

export async function loadLookUps(db: Firestore, uid: string): Promise<LookUp[]> {
  const snapshot = await lookUpsOf(db, uid).get();
  return readDocuments(lookUpDocument, snapshot).map(({ id, value }) => ({ id, ...value }));
}
