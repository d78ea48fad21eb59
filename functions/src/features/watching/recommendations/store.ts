/** Reads and writes a user's recommendations and the state they rest on. Times are epoch milliseconds. */
import type { Basis } from '@cine/contract/operations/watching/recommendations';
import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  Timestamp,
} from 'firebase-admin/firestore';
import { readPacked } from '#platform/firestore/documents.ts';
import type { Packed } from '#platform/firestore/packed.ts';
import { deleteFound } from '#platform/firestore/paging.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { recommendationsDocument } from './documents.ts';
import type { Lists } from './recommended.ts';

/** A user's recommendations and the state they rest on. Times are epoch milliseconds. */
export type Recommendations = {
  lists: Lists;
  basis: Basis;
  /** The number of ratings they rest on, and when the last of those changed. */
  ratings: number;
  ratedAt: number | null;
  /** The genres chosen then. */
  genres: readonly string[];
  computedAt: number;
  expiresAt: number;
};

function recommendationsRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('recommendations').doc(uid);
}

export async function loadRecommendations(db: Firestore, uid: string): Promise<Recommendations | null> {
  return toRecommendations(await recommendationsRef(db, uid).get());
}

/** The packed form of lists; created before the transaction that writes it. */
export async function packLists(lists: Lists): Promise<Packed> {
  return recommendationsDocument.pack(lists);
}

export function writeRecommendations(
  tx: Tx,
  uid: string,
  { lists: _lists, genres, ...rest }: Recommendations,
  lists: Packed,
): void {
  const document = recommendationsDocument.encode({ ...rest, genres: [...genres], ...lists });
  tx.set(recommendationsRef(tx.db, uid), document);
}

/** Deletes expired recommendations; returns how many. */
export async function deleteExpired(db: Firestore, now: number): Promise<number> {
  return deleteFound(db.collection('recommendations').where('expiresAt', '<=', Timestamp.fromMillis(now)));
}

/** Deletes a user's recommendations, as a kept list is returned without checking the account. */
export function deleteRecommendations(tx: Tx, uid: string): void {
  tx.delete(recommendationsRef(tx.db, uid));
}

async function toRecommendations(snapshot: DocumentSnapshot): Promise<Recommendations | null> {
  const packed = await readPacked(recommendationsDocument, snapshot);
  if (!packed) return null;
  const { format: _format, bytes: _bytes, ...rest } = packed.value;
  return { ...rest, lists: packed.content };
}
