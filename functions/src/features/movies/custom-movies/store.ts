/** Reads and writes `customMovies/{movieId}`. */
import { type CustomMovieDocument, customMovieDocument } from '@cine/contract/documents/custom-movies';
import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { pageById } from '#platform/firestore/paging.ts';
import { postpone } from '#platform/firestore/postpone.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { type CustomMovie, matchKeysOf } from './custom-movie.ts';

function movieRef(db: Firestore, movieId: number): DocumentReference {
  return db.collection('customMovies').doc(String(movieId));
}

function madeBy(db: Firestore, uid: string): Query {
  return db.collection('customMovies').where('makerId', '==', uid);
}

export async function readCustomMovie(reader: Reader, movieId: number): Promise<CustomMovie | null> {
  return movieIn(await get(reader, movieRef(dbOf(reader), movieId)));
}

/** The movies with these ids that exist. */
export async function loadCustomMovies(db: Firestore, movieIds: readonly number[]): Promise<CustomMovie[]> {
  if (movieIds.length === 0) return [];
  const snapshots = await db.getAll(...movieIds.map((movieId) => movieRef(db, movieId)));
  return readableDocuments(customMovieDocument, snapshots).map(({ id, value }) => toMovie(id, value));
}

/** The movie that was added with a key; null if there is none. */
export async function readMadeWith(tx: Tx, madeWith: string): Promise<CustomMovie | null> {
  const snapshot = await tx.get(tx.db.collection('customMovies').where('madeWith', '==', madeWith).limit(1));
  const [first] = snapshot.docs;
  return first ? movieIn(first) : null;
}

export async function readCountListed(tx: Tx, uid: string): Promise<number> {
  return (await tx.get(madeBy(tx.db, uid).where('listed', '==', true).count())).data().count;
}

export async function loadListed(db: Firestore, uid: string, limit: number): Promise<CustomMovie[]> {
  const snapshot = await madeBy(db, uid).where('listed', '==', true).limit(limit).get();
  return readableDocuments(customMovieDocument, snapshot).map(({ id, value }) => toMovie(id, value));
}

/** A page of all movies that a user added, including deleted and promoted ones. */
export async function loadMadeBy(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<CustomMovie[]> {
  const page = await pageById(madeBy(db, uid), afterId, limit);
  return readDocuments(customMovieDocument, page).map(({ id, value }) => toMovie(id, value));
}

/** Listed movies with one of some titles and its year; at most 30 titles in one query. */
export async function loadByKeys(db: Firestore, keys: readonly string[]): Promise<CustomMovie[]> {
  const snapshot = await db.collection('customMovies').where('matchKeys', 'array-contains-any', keys).get();
  return readableDocuments(customMovieDocument, snapshot).map(({ id, value }) => toMovie(id, value));
}

/** Movies promoted before an instant whose references aren't all repointed, longest waiting first. */
export async function loadRepointingBefore(db: Firestore, instant: number, limit: number): Promise<number[]> {
  const begun = db.collection('customMovies').where('repointingSince', '<', Timestamp.fromMillis(instant));
  const snapshot = await begun.orderBy('repointingSince').limit(limit).select().get();
  return snapshot.docs.map(({ id }) => Number(id));
}

/** Moves a movie to the end of those that wait to be repointed; false if it doesn't wait. */
export async function postponeRepointing(db: Firestore, movieId: number, now: number): Promise<boolean> {
  return postpone(customMovieDocument, movieRef(db, movieId), 'repointingSince', now);
}

export function writeCustomMovie(tx: Tx, movie: CustomMovie): void {
  const { movieId, ...fields } = movie;
  tx.set(movieRef(tx.db, movieId), customMovieDocument.encode({ ...fields, matchKeys: matchKeysOf(movie) }));
}

export function deleteCustomMovie(tx: Tx, movieId: number): void {
  tx.delete(movieRef(tx.db, movieId));
}

function movieIn(snapshot: DocumentSnapshot): CustomMovie | null {
  const movie = readDocument(customMovieDocument, snapshot);
  return movie && toMovie(snapshot.id, movie);
}

function toMovie(id: string, { matchKeys: _keys, ...movie }: CustomMovieDocument): CustomMovie {
  return { movieId: Number(id), ...movie };
}
