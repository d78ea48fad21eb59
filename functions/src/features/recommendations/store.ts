import type { Basis } from '@cine/contract/recommendations';
import {
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  Timestamp,
  type Transaction,
} from 'firebase-admin/firestore';
import { type Packed, pack, unpack } from '../../platform/firestore/packed.ts';
import { deleteFound } from '../../platform/firestore/paging.ts';
import type { Lists } from './recommended.ts';

/** What was recommended to somebody, and what that came from. Times are epoch milliseconds. */
export type Recommendations = {
  lists: Lists;
  basis: Basis;
  /** Ratings it came from, and when the last of them had changed: later ones have no part in it. */
  ratings: number;
  ratedAt: number | null;
  /** Genres that were chosen then. */
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

/** The packed form of lists; made before the transaction that writes it. */
export async function packed(lists: Lists): Promise<Packed> {
  return pack(lists);
}

export function writeRecommendations(
  db: Firestore,
  tx: Transaction,
  uid: string,
  { lists: _lists, ratedAt, computedAt, expiresAt, ...rest }: Recommendations,
  lists: Packed,
): void {
  tx.set(recommendationsRef(db, uid), {
    ...rest,
    ...lists,
    ratedAt: ratedAt === null ? null : Timestamp.fromMillis(ratedAt),
    computedAt: Timestamp.fromMillis(computedAt),
    expiresAt: Timestamp.fromMillis(expiresAt),
  });
}

/** Deletes what has expired; returns how many. Costs 1 read and 1 deletion for each, and 1 read where there is none. */
export async function deleteExpired(db: Firestore, now: number): Promise<number> {
  return deleteFound(db.collection('recommendations').where('expiresAt', '<=', Timestamp.fromMillis(now)));
}

/** Deletes what is recommended to somebody, so that they get nothing any more without being asked who they are. */
export function deleteRecommendations(db: Firestore, tx: Transaction, uid: string): void {
  tx.delete(recommendationsRef(db, uid));
}

async function toRecommendations(snapshot: DocumentSnapshot): Promise<Recommendations | null> {
  const data = snapshot.data();
  if (!data) return null;
  return {
    lists: (await unpack(data as Packed)) as Lists,
    basis: data.basis as Basis,
    ratings: data.ratings as number,
    ratedAt: (data.ratedAt as Timestamp | null)?.toMillis() ?? null,
    genres: data.genres as string[],
    computedAt: (data.computedAt as Timestamp).toMillis(),
    expiresAt: (data.expiresAt as Timestamp).toMillis(),
  };
}
