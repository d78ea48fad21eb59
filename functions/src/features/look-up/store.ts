import { lookUpDocument } from '@cine/contract/documents/look-ups';
import type { MovieCard } from '@cine/contract/operations/movies';
import {
  type CollectionReference,
  type DocumentReference,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '../../platform/firestore/documents.ts';

/** `users/{uid}/lookUps/{id}`: movies that somebody asked TMDB for. Times are epoch milliseconds. */
export type LookUp = {
  id: string;
  query: string;
  /** The year of the first release, where the asker knows it. */
  year: number | null;
  status: 'asked' | 'answered' | 'failed';
  movies: MovieCard[];
  /** Movies that TMDB found besides, and that could not be taken in. */
  more: number;
  askedAt: number;
  expiresAt: number;
};

function lookUpsOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('lookUps');
}

export async function readLookUp(
  db: Firestore,
  tx: Transaction,
  uid: string,
  id: string,
): Promise<LookUp | null> {
  const lookUp = readDocument(lookUpDocument, await tx.get(lookUpsOf(db, uid).doc(id)));
  return lookUp && { id, ...lookUp };
}

/** How many they asked for since a time. */
export async function countLookUps(
  db: Firestore,
  tx: Transaction,
  uid: string,
  since: number,
): Promise<number> {
  const asked = lookUpsOf(db, uid).where('askedAt', '>', Timestamp.fromMillis(since));
  return (await tx.get(asked.count())).data().count;
}

export function writeLookUp(db: Firestore, tx: Transaction, uid: string, lookUp: LookUp): void {
  const { id, ...rest } = lookUp;
  tx.set(lookUpsOf(db, uid).doc(id), lookUpDocument.encode(rest));
}

/** Those of anybody that wait for TMDB, at most `limit`. */
export async function loadOpenLookUps(
  db: Firestore,
  limit: number,
): Promise<{ ref: DocumentReference; lookUp: LookUp }[]> {
  const found = await db.collectionGroup('lookUps').where('status', '==', 'asked').limit(limit).get();
  return readableDocuments(lookUpDocument, found).map(({ id, ref, value }) => ({
    ref,
    lookUp: { id, ...value },
  }));
}

/** Writes what came of one, unless it went with its asker meanwhile. */
export async function saveAnswer(
  ref: DocumentReference,
  answer: Pick<LookUp, 'status' | 'movies' | 'more'>,
): Promise<void> {
  const written = ref.update(lookUpDocument.encodeFields(answer));
  await written.catch((error: { code?: number }) => {
    if (error.code !== notFound) throw error;
  });
}

/** gRPC's number for what is not there. */
const notFound = 5;

/** All of one person's, for their export. */
export async function loadLookUps(db: Firestore, uid: string): Promise<LookUp[]> {
  const found = await lookUpsOf(db, uid).get();
  return readDocuments(lookUpDocument, found).map(({ id, value }) => ({ id, ...value }));
}
