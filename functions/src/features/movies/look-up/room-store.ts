/**
 * Asks for movies that the catalogue lacks, and the day's room for them: reads and writes
 * `users/{uid}/movieAsks/latest` and `catalogue/lookUps`.
 */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { assertMayWrite } from '#core/access/index.ts';
import { type Ask, countAskersIn, countsForMs, fromKey, toKey, withAsks } from '#core/asks/index.ts';
import { readDocument } from '#platform/firestore/documents.ts';
import { transact } from '#platform/firestore/transact.ts';
import { lookUpBudgetDocument, movieAsksDocument } from './documents.ts';

/** `catalogue/lookUps`. Only the catalogue's writer changes it, of which there is one at a time. */
export type Budget = {
  /** The UTC day of `added`, the number of movies that all look-ups added on it. */
  day: string;
  added: number;
  /** All movies that look-ups added, the oldest first; some may have left the catalogue. */
  movieIds: number[];
  /** The latest UTC day on which room was made; null before the first. */
  roomMadeOn: string | null;
};

function budgetRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('lookUps');
}

/** What look-ups have added, by a UTC day. */
export async function loadBudget(db: Firestore, day: string): Promise<Budget> {
  const budget = readDocument(lookUpBudgetDocument, await budgetRef(db).get());
  const { added = 0, movieIds = [], roomMadeOn = null } = budget ?? {};
  return { day, added: budget?.day === day ? added : 0, movieIds, roomMadeOn };
}

export async function saveBudget(db: Firestore, { roomMadeOn, ...budget }: Budget): Promise<void> {
  const made = roomMadeOn === null ? {} : { roomMadeOn };
  await budgetRef(db).set(lookUpBudgetDocument.encode({ ...budget, ...made }));
}

/** How many movies that they asked for (looked up) one member counts for: only a crowd can hold the room. */
const maxMoviesOfOne = 100;

function asksRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('users').doc(uid).collection('movieAsks').doc('latest');
}

/** Notes that a member looked movies up. Throws `account-deleted`. */
export async function addMovieAsks(
  db: Firestore,
  uid: string,
  movieIds: readonly number[],
  now: number,
): Promise<void> {
  await transact(db, async (tx) => {
    const [snapshot] = await Promise.all([tx.get(asksRef(db, uid)), assertMayWrite(tx, uid, now)]);
    const former = (readDocument(movieAsksDocument, snapshot)?.asks ?? []).map(fromKey);
    const asks = withAsks(former, movieIds.map(String), now, maxMoviesOfOne);
    if (!asks) return;
    const expiresAt = now + countsForMs;
    tx.set(asksRef(db, uid), movieAsksDocument.encode({ asks: asks.map(toKey), expiresAt }));
  });
}

export async function loadMovieAsks(db: Firestore, uid: string): Promise<Ask[]> {
  return (readDocument(movieAsksDocument, await asksRef(db, uid).get())?.asks ?? []).map(fromKey);
}

/** How many members looked a movie up within the window. */
export function countMovieAskers(db: Firestore, movieId: number, now: number): Promise<number> {
  return countAskersIn(db.collectionGroup('movieAsks'), String(movieId), now);
}
