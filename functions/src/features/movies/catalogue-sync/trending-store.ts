/** Reads and writes `catalogue/trending`: the week's trending movies. */
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '#platform/firestore/documents.ts';
import { trendingDocument } from './documents.ts';

/** TMDB's trending movies of a day and of a week, the most popular first. */
export type Trends = Partial<Record<'day' | 'week', readonly number[]>>;

function trendingRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('trending');
}

/** The week's trending movies; empty before the first run. */
export async function loadWeeksTrends(db: Firestore): Promise<readonly number[]> {
  return readDocument(trendingDocument, await trendingRef(db).get())?.week?.movieIds ?? [];
}

/** Writes the given lists with the time they were read; the other one stays. */
export async function saveTrends(db: Firestore, trends: Trends, at: number): Promise<void> {
  const listed = Object.entries(trends).map(([period, movieIds]) => [
    period,
    { movieIds: [...movieIds], at },
  ]);
  await trendingRef(db).set(trendingDocument.encodeMerge(Object.fromEntries(listed)), { merge: true });
}
