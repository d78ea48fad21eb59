/** Reads and writes `users/{uid}/ratings/{movieId}`. */
import { type RatingDocument, ratingDocument } from '@cine/contract/documents/ratings';
import type { RatingOrder } from '@cine/contract/operations/watching/ratings';
import {
  type CollectionReference,
  FieldPath,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { type Page, pageById, pageByOwner, readablePage, readHasOthers } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { Position } from './cursor.ts';
import type { Rating } from './rating.ts';

function ratingsOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('ratings');
}

export async function readRating(tx: Tx, uid: string, movieId: number): Promise<Rating | null> {
  const rating = readDocument(ratingDocument, await tx.get(ratingsOf(tx.db, uid).doc(String(movieId))));
  return rating && toRating(rating);
}

/** Some of a user's ratings, withdrawn ones too, for processing all in turn. */
export async function readSomeRatings(tx: Tx, uid: string, limit: number): Promise<Rating[]> {
  const snapshot = await tx.get(ratingsOf(tx.db, uid).limit(limit));
  return readDocuments(ratingDocument, snapshot).map(({ value }) => toRating(value));
}

/** A page of a user's ratings by id, including withdrawn ones. */
export async function loadRatingsById(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<Rating[]> {
  const page = await pageById(ratingsOf(db, uid), afterId, limit);
  return readDocuments(ratingDocument, page).map(({ value }) => toRating(value));
}

const fieldOf = { newest: 'ratedAt', highest: 'score' } as const;

/** A page of a user's ratings, the last or the highest first. */
export async function loadRatings(
  db: Firestore,
  uid: string,
  order: RatingOrder,
  after: Position | null,
  limit: number,
): Promise<{ ratings: Rating[]; hasMore: boolean }> {
  const inOrder = ratingsOf(db, uid)
    .where('rated', '==', true)
    .orderBy(fieldOf[order], 'desc')
    .orderBy(FieldPath.documentId(), 'desc');
  const value = after && (order === 'newest' ? Timestamp.fromMillis(after.value) : after.value);
  const from = after && [value, String(after.movieId)];
  const { items, hasMore } = await readablePage(ratingDocument, inOrder, from, limit);
  return { ratings: items.map(({ value }) => toRating(value)), hasMore };
}

export function writeRating(tx: Tx, uid: string, rating: Rating): void {
  const ref = ratingsOf(tx.db, uid).doc(String(rating.movieId));
  tx.set(ref, ratingDocument.encode({ ...rating, rated: rating.score !== null }));
}

export function deleteRating(tx: Tx, uid: string, movieId: number): void {
  tx.delete(ratingsOf(tx.db, uid).doc(String(movieId)));
}

/** Whether any user has rated a movie, withdrawn or not. */
export async function hasRated(tx: Tx, movieId: number): Promise<boolean> {
  return !(await tx.get(everywhere(tx.db, movieId).limit(1))).empty;
}

/** Whether any other user has rated a movie, withdrawn or not. */
export async function hasOthersRated(tx: Tx, movieId: number, uid: string): Promise<boolean> {
  return readHasOthers(tx, everywhere(tx.db, movieId), uid);
}

/** A page of a movie's raters, and the path that the next page begins after. */
export function loadRatersOf(
  db: Firestore,
  movieId: number,
  afterPath: string | null,
  limit: number,
): Promise<Page<string>> {
  return pageByOwner(everywhere(db, movieId), afterPath, limit);
}

function everywhere(db: Firestore, movieId: number): Query {
  return db.collectionGroup('ratings').where('movieId', '==', movieId);
}

function toRating({ rated: _rated, ...rating }: RatingDocument): Rating {
  return rating;
}
