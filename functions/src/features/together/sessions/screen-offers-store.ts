/** Reads and writes `users/{uid}/screenOffers/latest`. Times are epoch milliseconds. */
import { type ScreenOfferDocument, screenOfferDocument } from '@cine/contract/documents/screen-offers';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import type { Tx } from '#platform/firestore/transact.ts';

/** What a screen offers, with the screen's user id. */
export type ScreenOffer = ScreenOfferDocument & { screen: string };

/** What a token's screen offers, if the token is its latest; null otherwise. */
export async function readScreenOffer(tx: Tx, token: string): Promise<ScreenOffer | null> {
  const [screen = '', secret] = token.split('.');
  const offer = readDocument(screenOfferDocument, await tx.get(offerRef(tx.db, screen)));
  return offer !== null && offer.secret === secret ? { screen, ...offer } : null;
}

export function writeScreenOffer(tx: Tx, { screen, ...offer }: ScreenOffer): void {
  tx.set(offerRef(tx.db, screen), screenOfferDocument.encode(offer));
}

export function tokenOf({ screen, secret }: ScreenOffer): string {
  return `${screen}.${secret}`;
}

function offerRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('users').doc(uid).collection('screenOffers').doc('latest');
}
