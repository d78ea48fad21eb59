/**
 * Reads and writes `users/{uid}/promotions/{movieId}`: what a promotion did to what a user had of a movie.
 */
import type { DocumentOf } from '@cine/contract/documents/codec';
import type { CollectionReference, Firestore, Query, QuerySnapshot } from 'firebase-admin/firestore';
import { readableDocuments, readDocument, readDocuments } from '#platform/firestore/documents.ts';
import { pageById } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { promotionDocument } from './documents.ts';

/** What a promotion did to what a user had of a movie (`formerId`). Times are epoch milliseconds. */
export type Promotion = DocumentOf<typeof promotionDocument> & { formerId: number };

/** The most promotions shown with a movie, if there are very many. */
const maxShown = 5;

function promotionsOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('promotions');
}

export async function readPromotion(
  reader: Reader,
  uid: string,
  formerId: number,
): Promise<Promotion | null> {
  const promotion = readDocument(
    promotionDocument,
    await get(reader, promotionsOf(dbOf(reader), uid).doc(String(formerId))),
  );
  return promotion && { ...promotion, formerId };
}

/** Which of a user's movies became this one of the catalogue. */
export async function readPromotionsTo(reader: Reader, uid: string, movieId: number): Promise<Promotion[]> {
  return toPromotions(await get(reader, promotionsTo(dbOf(reader), uid, movieId)));
}

export async function loadPromotions(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<Promotion[]> {
  const page = await pageById(promotionsOf(db, uid), afterId, limit);
  return readDocuments(promotionDocument, page).map(({ id, value }) => ({ ...value, formerId: Number(id) }));
}

/** Notes what a promotion did; each part is noted where it is known. Reads nothing. */
export function notePromotion(tx: Tx, uid: string, { formerId, ...noted }: Omit<Promotion, 'keptAs'>): void {
  tx.set(promotionsOf(tx.db, uid).doc(String(formerId)), promotionDocument.encodeMerge(noted), {
    merge: true,
  });
}

export function writePromotion(tx: Tx, uid: string, { formerId, ...promotion }: Promotion): void {
  tx.set(promotionsOf(tx.db, uid).doc(String(formerId)), promotionDocument.encode(promotion));
}

export function deletePromotion(tx: Tx, uid: string, formerId: number): void {
  tx.delete(promotionsOf(tx.db, uid).doc(String(formerId)));
}

function promotionsTo(db: Firestore, uid: string, movieId: number): Query {
  return promotionsOf(db, uid).where('movieId', '==', movieId).limit(maxShown);
}

function toPromotions(snapshot: QuerySnapshot): Promotion[] {
  return readableDocuments(promotionDocument, snapshot).map(({ id, value }) => ({
    ...value,
    formerId: Number(id),
  }));
}
