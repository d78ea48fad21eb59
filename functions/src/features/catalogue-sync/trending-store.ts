import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument } from '../../platform/firestore/documents.ts';
import { trendingDocument } from './documents.ts';

/** TMDB's movies that people talk about, the first one most: of a day and of a week. */
export type Trends = Partial<Record<'day' | 'week', readonly number[]>>;

function trendingRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('trending');
}

/** What was talked about in a week, the most first; nothing before TMDB was first asked. Costs 1 read. */
export async function loadWeeksTrends(db: Firestore): Promise<readonly number[]> {
  return readDocument(trendingDocument, await trendingRef(db).get())?.week?.movieIds ?? [];
}

/** Writes the lists that are given, with when they were true; the other stays. Costs 1 write. */
export async function saveTrends(db: Firestore, trends: Trends, at: number): Promise<void> {
  const listed = Object.entries(trends).map(([period, movieIds]) => [
    period,
    { movieIds: [...movieIds], at },
  ]);
  const written = trendingDocument.encodeFields(Object.fromEntries(listed));
  await trendingRef(db).set({ ...written, v: trendingDocument.version }, { merge: true });
}
