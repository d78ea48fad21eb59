import { collectedMovieDocument, collectionDocument } from '@cine/contract/documents/collections';
import { type CollectionName, collectionSchema } from '@cine/contract/operations/watching/collections';
import {
  type CollectionReference,
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  Timestamp,
} from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { type Page, pageById, pageByPath, readablePage, readHasOthers } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Collected } from './collected.ts';

export type Watchlist = { uid: string; movieIds: number[] };

/** Instants in epoch milliseconds: from `since` on, and before `until`. */
export type Span = { since: number; until: number };

/** A page of the watchlists that changed within a span; of all if there is none. */
export async function loadWatchlists(
  db: Firestore,
  changed: Span | null,
  after: QueryDocumentSnapshot | null,
  limit: number,
): Promise<{ watchlists: Watchlist[]; next: QueryDocumentSnapshot | null }> {
  const all = db.collectionGroup('collections');
  const chosen = changed
    ? all
        .where('changedAt', '>=', Timestamp.fromMillis(changed.since))
        .where('changedAt', '<', Timestamp.fromMillis(changed.until))
        .orderBy('changedAt')
    : all;
  const inOrder = chosen.orderBy(FieldPath.documentId()).limit(limit);
  const snapshot = await (after ? inOrder.startAfter(after) : inOrder).get();
  const watchlists = readableDocuments(collectionDocument, snapshot).flatMap(({ ref, value }) => {
    const [, uid = '', , name] = ref.path.split('/');
    return name === watchlist ? [{ uid, movieIds: value.movieIds }] : [];
  });
  return { watchlists, next: snapshot.size < limit ? null : snapshot.docs.at(-1)! };
}

const watchlist = collectionSchema.enum.watchlist;

function collectionRef(db: Firestore, uid: string, name: CollectionName): DocumentReference {
  return db.collection('users').doc(uid).collection('collections').doc(name);
}

function moviesOf(db: Firestore, uid: string, name: CollectionName): CollectionReference {
  return collectionRef(db, uid, name).collection('movies');
}

/** The ids of all movies in a collection; null if it was never used. */
export async function readMovieIds(
  reader: Reader,
  uid: string,
  name: CollectionName,
): Promise<Set<number> | null> {
  return toIds(await get(reader, collectionRef(dbOf(reader), uid, name)));
}

export function writeMovieIds(
  tx: Tx,
  uid: string,
  name: CollectionName,
  movieIds: Iterable<number>,
  changedAt: number,
): void {
  tx.set(collectionRef(tx.db, uid, name), collectionDocument.encode({ movieIds: [...movieIds], changedAt }));
}

/** Marks a collection as changed, if there is one. */
export async function touchCollection(
  tx: Tx,
  uid: string,
  name: CollectionName,
  changedAt: number,
): Promise<void> {
  const ref = collectionRef(tx.db, uid, name);
  if ((await tx.get(ref)).exists) tx.update(ref, collectionDocument.encodeFields({ changedAt }));
}

export function deleteCollection(tx: Tx, uid: string, name: CollectionName): void {
  tx.delete(collectionRef(tx.db, uid, name));
}

export async function readCollected(
  tx: Tx,
  uid: string,
  name: CollectionName,
  movieId: number,
): Promise<Collected | null> {
  return readDocument(collectedMovieDocument, await tx.get(moviesOf(tx.db, uid, name).doc(String(movieId))));
}

/** Some of a collection's movies, watched ones too, for processing all in turn. */
export async function readSomeCollected(
  tx: Tx,
  uid: string,
  name: CollectionName,
  limit: number,
): Promise<Collected[]> {
  const snapshot = await tx.get(moviesOf(tx.db, uid, name).limit(limit));
  return readDocuments(collectedMovieDocument, snapshot).map(({ value }) => value);
}

/** A page of a collection's movies by id, including watched ones. */
export async function loadCollectedById(
  db: Firestore,
  uid: string,
  name: CollectionName,
  afterId: string | null,
  limit: number,
): Promise<Collected[]> {
  const page = await pageById(moviesOf(db, uid, name), afterId, limit);
  return readDocuments(collectedMovieDocument, page).map(({ value }) => value);
}

/** A page of a collection, the last added first. */
export async function loadNewest(
  db: Firestore,
  uid: string,
  name: CollectionName,
  after: Pick<Collected, 'addedAt' | 'movieId'> | null,
  limit: number,
): Promise<{ collected: Collected[]; hasMore: boolean }> {
  const newest = moviesOf(db, uid, name)
    .where('watched', '==', false)
    .orderBy('addedAt', 'desc')
    .orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.addedAt), String(after.movieId)];
  const { items, hasMore } = await readablePage(collectedMovieDocument, newest, from, limit);
  return { collected: items.map(({ value }) => value), hasMore };
}

export function writeCollected(tx: Tx, uid: string, name: CollectionName, collected: Collected): void {
  tx.set(moviesOf(tx.db, uid, name).doc(String(collected.movieId)), collectedMovieDocument.encode(collected));
}

export function deleteCollected(tx: Tx, uid: string, name: CollectionName, movieId: number): void {
  tx.delete(moviesOf(tx.db, uid, name).doc(String(movieId)));
}

/** Whether any user has a movie in a collection, watched or not. */
export async function hasCollected(tx: Tx, movieId: number): Promise<boolean> {
  return !(await tx.get(everywhere(tx.db, movieId).limit(1))).empty;
}

/** Whether any other user has a movie in a collection, watched or not. */
export async function hasOthersCollected(tx: Tx, movieId: number, uid: string): Promise<boolean> {
  return readHasOthers(tx, everywhere(tx.db, movieId), uid);
}

/** A page of all users' collection entries of a movie, by path. */
export async function loadPathsOf(
  db: Firestore,
  movieId: number,
  afterPath: string | null,
  limit: number,
): Promise<Page<string>> {
  return pageByPath(everywhere(db, movieId), afterPath, limit);
}

function everywhere(db: Firestore, movieId: number): Query {
  return db.collectionGroup('movies').where('movieId', '==', movieId);
}

function toIds(snapshot: DocumentSnapshot): Set<number> | null {
  const collection = readDocument(collectionDocument, snapshot);
  return collection && new Set(collection.movieIds);
}
